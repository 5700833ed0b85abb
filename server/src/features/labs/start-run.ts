import { chooseVariant, refuseGradedRun } from '@cmdsp/labs';
import { canonicalJson, type Json, seededRandom, shuffle } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { LabRunKind } from '../../db/tables/labs.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { seedOf } from '../../learning/handle-of.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { getLab, type LabInUse } from './get-lab.ts';
import { lockGrading } from './lock-grading.ts';
import { warmUpMarking } from './prepare-marking.ts';
import { insertMove, insertRun, listClosings, listRuns } from './queries.ts';

type Asked = { readonly personId: string; readonly labId: string; readonly kind: LabRunKind };

/**
 * Begins a run and gives its id, or that of the open one of this kind: pressing twice begins one run.
 * @throws Problem `not-found`, `lab-refused` when no graded run is left
 */
export async function startRun(context: Context, asked: Asked): Promise<string> {
  const inUse = getLab(context, asked.labId);
  const most = await readSetting(context.databases.staff, 'lab-graded-runs');
  warmUpMarking(context, asked.labId);
  return context.databases.staff.transaction().execute(async (tx) => {
    const { personId, labId, kind } = asked;
    await lockGrading(tx, asked);
    const open = await findOpenRun(tx, asked);
    if (open !== null) return open;
    const taken = (await listRuns(tx, { personId, labId })).filter((run) => run.kind === kind);
    const isClosed = (await listClosings(tx, personId)).has(labId);
    const refusal = kind === 'graded' ? refuseGradedRun({ taken: taken.length, most, isClosed }) : null;
    if (refusal !== null) throw new Problem('lab-refused', refusals[refusal]);
    const number = Math.max(0, ...taken.map((run) => run.number)) + 1;
    return dealRun(tx, { context, inUse, asked: { ...asked, number, isClosed } });
  });
}

const refusals = {
  closed: 'You have decided to take no further graded run of this lab, or have seen its reasons.',
  'none-left': 'You have taken every graded run of this lab. The best of them counts.',
};

async function findOpenRun(tx: Tx, { personId, labId, kind }: Asked): Promise<string | null> {
  const runs = await listRuns(tx, { personId, labId });
  return runs.find((run) => run.kind === kind && run.endedAt === null && run.personId === personId)?.id ?? null;
}

async function dealRun(
  tx: Tx,
  options: {
    context: Context;
    inUse: LabInUse;
    asked: Asked & { readonly number: number; readonly isClosed: boolean };
  },
): Promise<string> {
  const { context, inUse, asked } = options;
  const { personId, labId, kind, number, isClosed } = asked;
  const { lab, text } = inUse;
  const secret = context.secrets.sittingSecret;
  const order = shuffle(
    text.variants.map((_, place) => place),
    seededRandom(seedOf(secret, `lab-variants ${personId} ${labId}`)),
  );
  const variant = chooseVariant({ order, kind, number, isClosed });
  const seed = seedOf(secret, `lab-run ${personId} ${labId} ${kind} ${number}`);
  const dealt = lab.deal(text.variants[variant], seededRandom(seed));
  const id = context.newId();
  const { contentRelease } = context;
  const [task, key] = [JSON.stringify(dealt.task), JSON.stringify(dealt.key)];
  await insertRun(tx, { id, personId, labId, kind, number, contentRelease, task, seed, variant, key });
  // An answer comes from the lab's own types, which are JSON.
  const answer = canonicalJson(JSON.parse(JSON.stringify(lab.emptyAnswer(dealt))) as Json);
  await insertMove(tx, { runId: id, revision: 0, answer, answerHash: sha256(answer) });
  await appendRecord(tx, {
    streamKind: 'lab-run',
    streamId: id,
    kind: 'lab-run-started',
    actor: `person:${personId}`,
    body: { lab: labId, kind, number, task: sha256(task) },
  });
  return id;
}
