import { sql } from 'kysely';
import type { Json } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';
import type { ScriptStepKind, ScriptWait } from '../db/tables/script-outcomes.ts';
import type { ScriptState } from '../db/tables/marking.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { daysOfStep } from './marking-rules.ts';

/** A decision about a script: by a person with a reason, or by the published rule. */
export type ScriptStep = {
  readonly scriptId: string;
  readonly kind: ScriptStepKind;
  /** Null where the rule decides. */
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly body?: { readonly [key: string]: Json };
};

/** Writes a decision about a script down, and into the ledger. */
export async function recordStep(tx: Tx, { scriptId, kind, decidedBy, reason, body = {} }: ScriptStep): Promise<void> {
  await tx
    .insertInto('scriptSteps')
    .values({ id: newId(), scriptId, kind, decidedBy, reason, body: JSON.stringify(body) })
    .execute();
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: scriptId,
    kind: `script-${kind}`,
    actor: decidedBy === null ? 'system' : `person:${decidedBy}`,
    reason,
    body,
  });
}

/** Lets a script wait for a step, with the day by which it is promised; the same step again keeps its day. */
export async function awaitStep(tx: Tx, scriptId: string, step: ScriptWait): Promise<void> {
  const days = await daysOfStep(tx, step);
  await sql`
    insert into script_waits (script_id, step, due_by)
    values (${scriptId}, ${step}, clock_timestamp() + make_interval(days => ${days}::int))
    on conflict (script_id) do update set step = excluded.step, since = clock_timestamp(), due_by = excluded.due_by
      where script_waits.step <> excluded.step`.execute(tx);
}

/** Nothing has to happen to a script any more. */
export async function endWait(tx: Tx, scriptId: string): Promise<void> {
  await tx.deleteFrom('scriptWaits').where('scriptId', '=', scriptId).execute();
}

/** Where a script stands from now on. */
export async function moveScript(tx: Tx, scriptId: string, state: ScriptState): Promise<void> {
  await tx.updateTable('scripts').set({ state }).where('id', '=', scriptId).execute();
}
