import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { getLab } from './get-lab.ts';
import { findMove, findRun, findRunForUpdate, insertMove } from './queries.ts';
import { runNotFound } from './run-not-found.ts';

/** Most bytes that one answer may have, and all saves of a run together. */
const mostBytes = { answer: 128 * 1024, run: 32 * 1024 * 1024 };
const mostSaves = 4000;

type Saved = { readonly revision: number; readonly savedAt: string };

/**
 * Keeps an answer as the next save of a run; none of the earlier ones changes. The same answer under the same number again changes
 * nothing. @throws Problem `not-found`, `conflict` for another answer under a number that is taken, `answer-unusable`, `lab-refused`
 */
export async function saveAnswer(
  context: Context,
  asked: { readonly personId: string; readonly runId: string; readonly revision: number; readonly answer: Json },
): Promise<Saved> {
  const { personId, runId, revision } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const run = await findRun(tx, runId);
    if (run === null) throw runNotFound();
    const answer = readAnswer(context, run.labId, asked.answer);
    const answerHash = sha256(answer);
    const held = await findRunForUpdate(tx, runId);
    const kept = await findMove(tx, { runId, revision });
    if (kept !== null && kept.answerHash === answerHash) return { revision, savedAt: kept.savedAt.toISOString() };
    if (held === null) throw new Problem('lab-refused', 'This run has ended and takes no answers any more.');
    if (revision !== held.revision + 1) {
      throw new Problem(
        'conflict',
        `This run was saved somewhere else in the meantime; its newest save is number ${held.revision}.`,
      );
    }
    const savedBytes = held.savedBytes + answer.length;
    if (revision > mostSaves || savedBytes > mostBytes.run) {
      throw new Problem(
        'lab-refused',
        'This run has as many saves as it can hold. What was saved last counts: have it marked or hand it in.',
      );
    }
    await tx.updateTable('labRuns').set({ revision, savedBytes }).where('id', '=', runId).execute();
    const savedAt = await insertMove(tx, { runId, revision, answer, answerHash });
    return { revision, savedAt: savedAt.toISOString() };
  });
}

function readAnswer(context: Context, labId: string, answer: Json): string {
  const parsed = getLab(context, labId).lab.answerSchema.safeParse(answer);
  if (!parsed.success) throw new Problem('answer-unusable', 'This answer is not one of this lab. Load the page again.');
  // What the lab's schema let pass came from JSON.
  const text = canonicalJson(parsed.data as Json);
  if (text.length > mostBytes.answer || text.includes(String.raw`\u0000`)) {
    throw new Problem(
      'answer-unusable',
      'This answer is longer than a lab takes, or has characters that cannot be kept.',
    );
  }
  return text;
}
