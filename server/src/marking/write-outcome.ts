import type { WorkSettlement } from '@cmdsp/marking';
import { formatRational, multiplyRational, rational } from '@cmdsp/primitives';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { ScriptMarks, Scripts } from '../db/tables/marking.ts';
import type { OutcomeComments } from '../db/tables/script-outcomes.ts';
import { recordStep } from './script-steps.ts';

/** What a script came to. */
export type Settled = Extract<WorkSettlement, { readonly kind: 'settled' }>;

/** Writes down what a script came to, with the comments of those whose marks count; what held before stands in its steps. */
export async function writeOutcome(
  tx: Tx,
  script: Pick<Selectable<Scripts>, 'id' | 'submissionId' | 'rubricHash'>,
  {
    outcome,
    counted,
    decidedBy,
    reason,
    reasons = {},
  }: {
    readonly outcome: Settled;
    /** The marks that count; that of the adjudicator where one decided. */
    readonly counted: readonly Pick<ScriptMarkRow, 'comments'>[];
    readonly decidedBy: string | null;
    readonly reason: string | null;
    readonly reasons?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { id, submissionId, rubricHash } = script;
  const { levels, isPass, by } = outcome;
  const row = {
    levels: JSON.stringify(levels),
    points: formatRational(multiplyRational(outcome.share, rational(100))),
    isPassed: isPass,
    decidedBy: by,
    reasons: JSON.stringify(reasons),
    comments: JSON.stringify(mergeComments(counted)),
  };
  await tx
    .insertInto('scriptOutcomes')
    .values({ scriptId: id, submissionId, rubricHash, ...row })
    .onConflict((conflict) => conflict.column('scriptId').doUpdateSet({ ...row, settledAt: sql`clock_timestamp()` }))
    .execute();
  const body = {
    by,
    points: row.points,
    isPassed: isPass,
    levels: { ...levels },
    counted: [...outcome.counted],
    adjudicator: by === 'adjudication' ? decidedBy : null,
  };
  const kind = by === 'adjudication' ? 'adjudicated' : 'settled';
  await recordStep(tx, { scriptId: id, kind, decidedBy, reason, body });
}

type ScriptMarkRow = Selectable<ScriptMarks>;

/** Sorted by what they say and where, so that the order tells nothing about who wrote which. */
function mergeComments(counted: readonly Pick<ScriptMarkRow, 'comments'>[]): OutcomeComments {
  const overall = counted.map(({ comments }) => comments.overall.trim()).filter((text) => text !== '');
  const passages = counted.flatMap(({ comments }) =>
    comments.passages.map(({ text, block, start, end, quote, comment }) => ({
      text,
      block,
      start,
      end,
      quote,
      comment,
    })),
  );
  return {
    overall: overall.toSorted(),
    passages: passages.toSorted(
      (one, other) =>
        one.text - other.text ||
        one.block - other.block ||
        one.start - other.start ||
        one.end - other.end ||
        (one.comment < other.comment ? -1 : 1),
    ),
  };
}
