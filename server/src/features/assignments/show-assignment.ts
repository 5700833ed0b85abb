import type { Assignment, Catalogue } from '@cmdsp/content';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { listFiles } from '../../submissions/list-files.ts';
import { listRounds } from '../../submissions/list-rounds.ts';
import { presentFile } from '../../submissions/present-files.ts';
import { roomForFiles } from '../../submissions/room-for-files.ts';
import { presentEntry, presentRules, presentTexts } from './present-assignment.ts';

/** The assignment of a module. @throws Problem `not-found` */
export function getAssignment({ assignments }: Catalogue, module: number): Assignment {
  const assignment = assignments.find((one) => one.module === module);
  if (assignment === undefined) throw new Problem('not-found', 'This module has no assignment yet.');
  return assignment;
}

/** One assignment with everything that is read before and while writing it. @throws Problem `not-found` */
export async function showAssignment(
  { catalogue, databases }: Context,
  { personId, module }: { readonly personId: string; readonly module: number },
) {
  const assignment = getAssignment(catalogue, module);
  return asPerson(databases.candidate, personId, async (tx) => {
    const rounds = await listRounds(tx, { personId, kind: 'assignment' });
    const entry = presentEntry(catalogue, assignment, rounds);
    const { next } = entry;
    const written = next.kind === 'write' ? entry.rounds.find((one) => one.step === 'writing') : undefined;
    const submissionId = written?.submissionId ?? null;
    const { filesMost, fileMegabytes, bytesLeft } = await roomForFiles(tx, { submissionId, personId });
    return {
      assignment: { ...entry, ...presentTexts(catalogue, assignment) },
      rules: await presentRules(tx, catalogue),
      writing: written === undefined ? null : await presentWriting(tx, written),
      fileRules: { filesMost, fileMegabytes, bytesLeft },
    };
  });
}

async function presentWriting(
  tx: Tx,
  { submissionId, round }: { readonly submissionId: string; readonly round: number },
) {
  const document = await tx
    .selectFrom('submissionDocuments')
    .select('documentId')
    .where('submissionId', '=', submissionId)
    .executeTakeFirstOrThrow();
  const files = await listFiles(tx, submissionId);
  return { submissionId, round, documentId: document.documentId, files: files.map(presentFile) };
}
