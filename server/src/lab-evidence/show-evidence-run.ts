import type { Endpoints } from '@cmdsp/contract';
import type { Json } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { findTerms } from '../learning/collect-terms.ts';
import { presentLabEvidence } from './present-lab-evidence.ts';
import { findStoredArtefact, listStoredEvidence, type StoredArtefact } from './read-lab-evidence.ts';

type Content = Pick<Context, 'catalogue' | 'labs'>;
/** `submissionId` is null for an anchor of the content, which has no runs. Whether the reader may is for the caller. */
type Asked = { readonly submissionId: string | null; readonly place: number };
type Shown = z.input<Endpoints['GET /api/marking/scripts/:code/labs/:place']['response']>;
type ShownSave = z.input<Endpoints['GET /api/marking/scripts/:code/labs/:place/saves/:save']['response']>;

/** A run beside a script with its task and the answer that was handed in. @throws Problem `not-found` */
export async function showEvidenceRun(context: Content, tx: Tx, { submissionId, place }: Asked): Promise<Shown> {
  if (submissionId === null) throw notThere();
  const evidence = (await listStoredEvidence(tx, submissionId)).find((one) => one.place === place);
  const artefact = await findStoredArtefact(tx, { submissionId, place, revision: null });
  if (evidence === undefined || artefact === null) throw notThere();
  const text = context.catalogue.labs.find(({ id }) => id === evidence.labId);
  const { results, cap } = evidence.marking;
  const witnesses = [...(cap === null ? [] : [cap.witness]), ...results.flatMap((result) => result.witnesses)];
  const answer = readable(context, artefact);
  return {
    evidence: presentLabEvidence(context, evidence),
    instructions: text?.task ?? null,
    terms: text === undefined ? {} : findTerms(text.task.children, context.catalogue.glossary),
    task: answer === null ? null : artefact.task,
    answer,
    witnesses: witnesses.map(({ kind, sentence, at, detail }) => ({ kind, sentence, at: [...at], detail })),
  };
}

/** What was answered at one save of such a run. @throws Problem `not-found` */
export async function showEvidenceSave(
  context: Content,
  tx: Tx,
  { submissionId, place, save }: Asked & { readonly save: number },
): Promise<ShownSave> {
  const artefact = submissionId === null ? null : await findStoredArtefact(tx, { submissionId, place, revision: save });
  if (artefact === null) throw notThere();
  return { revision: artefact.revision, answer: readable(context, artefact) };
}

/** The answer where the lab of today still reads task and answer, so that its editor can draw them; else null. */
function readable({ labs }: Content, { labId, task, key, answer }: StoredArtefact): Json {
  const lab = labs.find(({ id }) => id === labId);
  const isReadable =
    lab !== undefined &&
    lab.variantSchema.safeParse({ task, key }).success &&
    lab.answerSchema.safeParse(answer).success;
  return isReadable ? answer : null;
}

function notThere(): Problem {
  return new Problem('not-found', 'There is no such run of a lab beside this script.');
}
