import { approximateRational, type Instant, instant, parseRational } from '@cmdsp/primitives';
import { addWorkingDays, certaintyOfScore, defaultResultPolicy, releaseModeOf } from '@cmdsp/results';
import type { Tx } from '../db/database.ts';
import type { StoredQuestion } from '../db/tables/results.ts';
import { findConsistency, isFormPastGate } from './read-form-standing.ts';

/** What is decided about a new result beside its score: how and by when it is released, and how sure it is. */
export async function planRelease(
  tx: Tx,
  result: {
    readonly sittingId: string;
    readonly points: string;
    readonly maximum: string;
    readonly passMark: string;
    readonly questions: readonly StoredQuestion[];
    readonly finishedAt: Instant;
  },
) {
  const row = await tx
    .selectFrom('sittings')
    .innerJoin('forms', 'forms.id', 'sittings.formId')
    .select(['sittings.kind', 'sittings.formId', 'sittings.resultPolicy', 'forms.isBankPrivate'])
    .where('sittings.id', '=', result.sittingId)
    .executeTakeFirstOrThrow();
  const policy = row.resultPolicy ?? defaultResultPolicy;
  const { formId, kind } = row;
  const withoutGate = releaseModeOf({ ...row, isPastGate: false }, policy);
  // The statistics are read only where something depends on them.
  const mode =
    withoutGate === 'at-once'
      ? withoutGate
      : releaseModeOf({ ...row, isPastGate: await isFormPastGate(tx, formId) }, policy);
  const by = (days: number) => (mode === 'at-once' ? null : new Date(addWorkingDays(result.finishedAt, days)));
  const certainty = certaintyOfScore({
    points: approximateRational(parseRational(result.points)),
    maximum: approximateRational(parseRational(result.maximum)),
    mark: approximateRational(parseRational(result.passMark)),
    isOnePointEach: result.questions.every(({ maximum }) => maximum === '1/1'),
    consistency: kind === 'certification' ? await findConsistency(tx, formId) : null,
  });
  return {
    policy,
    mode,
    values: {
      policyVersion: policy.version,
      releaseMode: mode,
      reviewBy: by(policy.reviewWorkingDays),
      promisedAt: by(policy.promisedWorkingDays),
      certainty: JSON.stringify(certainty),
    },
  };
}

/** When challenges of a result end that is released at a time. */
export function finalAfter(releasedAt: Instant, challengeDays: number): Date {
  return new Date(instant(releasedAt) + challengeDays * 86_400_000);
}
