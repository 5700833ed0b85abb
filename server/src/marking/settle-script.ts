import { type IndependentMark, needsModeration, settleWork, type Rubric, type WorkSettlement } from '@cmdsp/marking';
import { hash } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import type { ScriptMarks, Scripts } from '../db/tables/marking.ts';
import { type Selectable, sql } from 'kysely';
import { readSetting } from '../settings/read-setting.ts';
import { rubricOf } from './criteria.ts';
import { getCriteria } from './keep-criteria.ts';
import { lockScript } from './lock-script.ts';
import { readMarkingPolicy, readModerationPolicy } from './marking-rules.ts';
import { releaseScript } from './release-script.ts';
import { type Settled, writeOutcome } from './write-outcome.ts';
import { awaitStep, endWait, moveScript, recordStep } from './script-steps.ts';

type Script = Selectable<Scripts>;

/** What a script came to by the marks that are given, or that nothing more is decided about it. */
export type ScriptSettlement = WorkSettlement | { readonly kind: 'closed' };

/**
 * Decides what a script needs next, from the marks that are given: a further mark, an adjudicator, somebody to read it
 * again, or nothing more, and then it is released where the setting says so. Locks the script. A script that was settled
 * already stays as it is; call it after every mark. Says nothing about the marks to whoever gave one.
 */
export async function settleScript(tx: Tx, scriptId: string): Promise<ScriptSettlement> {
  const script = await lockScript(tx, scriptId);
  const { state } = script;
  if (state === 'moderation' || state === 'settled' || state === 'released') return { kind: 'closed' };
  const given = await listGivenMarks(tx, scriptId);
  const rubric = rubricOf(await getCriteria(tx, script.rubricHash));
  const policy = await readMarkingPolicy(tx, script.isDouble || script.kind === 'capstone');
  const settlement = settleWork({ rubric, policy, marks: independent(given), adjudication: null });
  switch (settlement.kind) {
    case 'needs-mark':
      await askForMark(tx, script, settlement.number);
      return settlement;
    case 'needs-adjudication':
      await askForAdjudication(tx, script, settlement.why);
      return settlement;
    case 'settled':
      // Somebody asked for an adjudicator: marks alone do not settle it any more.
      if (state === 'adjudication') return { kind: 'closed' };
      await settle(tx, { script, rubric, outcome: settlement, given });
      return settlement;
  }
}

/** The given marks of a script, the oldest first. */
export async function listGivenMarks(tx: Tx, scriptId: string): Promise<readonly Selectable<ScriptMarks>[]> {
  return tx
    .selectFrom('scriptMarks')
    .selectAll()
    .where('scriptId', '=', scriptId)
    .where('state', '=', 'given')
    .orderBy('givenAt')
    .execute();
}

/** The marks of people who saw no other one. */
function independent(given: readonly Selectable<ScriptMarks>[]): readonly IndependentMark[] {
  return given.flatMap(({ markerId, role, levels, gate }) =>
    role === 'first' || role === 'second' || role === 'third'
      ? [{ markerId, levels, saysHarm: gate?.isHarm === true }]
      : [],
  );
}

async function askForMark(tx: Tx, { id, state }: Script, number: 1 | 2 | 3): Promise<void> {
  if (number === 1) return awaitStep(tx, id, 'first');
  if (number === 2) {
    await awaitStep(tx, id, 'second');
    if (state === 'waiting') await moveScript(tx, id, 'marking');
    return;
  }
  if (state === 'third') return;
  await moveScript(tx, id, 'third');
  await awaitStep(tx, id, 'third');
  await recordStep(tx, { scriptId: id, kind: 'third-mark-asked', decidedBy: null, reason: 'Two marks are apart' });
}

async function askForAdjudication(tx: Tx, { id, state }: Script, why: 'marks-apart' | 'harm-said'): Promise<void> {
  if (state === 'adjudication') return;
  await moveScript(tx, id, 'adjudication');
  await awaitStep(tx, id, 'adjudication');
  const reason = why === 'harm-said' ? 'A mark says that patients are knowingly harmed' : 'Three marks are apart';
  await recordStep(tx, { scriptId: id, kind: 'adjudication-asked', decidedBy: null, reason });
}

async function settle(
  tx: Tx,
  {
    script,
    rubric,
    outcome,
    given,
  }: {
    readonly script: Script;
    readonly rubric: Rubric;
    readonly outcome: Settled;
    readonly given: readonly Selectable<ScriptMarks>[];
  },
): Promise<void> {
  const { id, kind, subject } = script;
  const moderated: number[] = [];
  for (const markerId of outcome.counted) moderated.push(await countModerated(tx, { markerId, kind, subject }));
  const cause = needsModeration({
    share: outcome.share,
    passMark: rubric.passMark,
    policy: await readModerationPolicy(tx),
    lot: lotOf(id),
    moderated,
  });
  const counted = given.filter(({ markerId }) => outcome.counted.includes(markerId));
  await writeOutcome(tx, script, { outcome, counted, decidedBy: null, reason: null });
  if (cause !== null) {
    await moveScript(tx, id, 'moderation');
    await awaitStep(tx, id, 'moderation');
    const body = { cause, counted: [...outcome.counted] };
    await recordStep(tx, { scriptId: id, kind: 'moderation-asked', decidedBy: null, reason: null, body });
    return;
  }
  await closeScript(tx, id);
}

/** What follows once nothing about a script is open: it is released at once, or waits for the others of its subject. */
export async function closeScript(tx: Tx, scriptId: string): Promise<void> {
  await moveScript(tx, scriptId, 'settled');
  const { releasedAt } = await tx
    .selectFrom('scriptOutcomes')
    .select('releasedAt')
    .where('scriptId', '=', scriptId)
    .executeTakeFirstOrThrow();
  // What is released already, and was opened again for an appeal, waits for nobody.
  if (releasedAt !== null || (await readSetting(tx, 'mark-release')) === 'at-once') {
    await endWait(tx, scriptId);
    await releaseScript(tx, { scriptId, officerId: null, reason: 'Settled by the published rules' });
    return;
  }
  await awaitStep(tx, scriptId, 'release');
}

/** The lot of a script, 0 to 999: the same whenever it is asked, and not to be guessed from the code that markers see. */
function lotOf(scriptId: string): number {
  return Number.parseInt(hash('sha256', `moderation ${scriptId}`, 'hex').slice(0, 8), 16) % 1000;
}

async function countModerated(
  tx: Tx,
  { markerId, kind, subject }: Pick<Script, 'kind' | 'subject'> & { readonly markerId: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from script_steps t join scripts s on s.id = t.script_id
    where t.kind = 'moderation-asked' and s.kind = ${kind} and s.subject = ${subject}
      and t.body->'counted' @> to_jsonb(${markerId}::text)`.execute(tx);
  return rows[0]?.count ?? 0;
}
