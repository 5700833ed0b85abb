import { type DurationMs, type Instant, milliseconds } from '@cmdsp/primitives';
import type { Cause } from './cause.ts';
import type { ExamFacts, SittingFacts } from './facts.ts';
import { type Interval, joinIntervals, overlapOf, totalOf, withoutIntervals } from './intervals.ts';
import { manyAtOnce } from './many-at-once.ts';
import type { RemedyPolicy } from './policy.ts';

/** What one sitting lost in a disruption. */
export type Loss = { readonly sitting: string; readonly spans: readonly Interval[]; readonly lost: DurationMs };

/** An interruption with everybody whom it hit. One of `connection` has one sitting. */
export type Disruption = {
  readonly cause: Cause;
  readonly from: Instant;
  readonly to: Instant;
  readonly losses: readonly Loss[];
};

/**
 * Finds what interrupted the sittings of an exam. Server: nobody of ours was there. Invigilation: as recorded. Network: at
 * least `policy.many` were silent at the same moment. Connection: what is left of one's own silences. Each moment of a
 * sitting counts once, for the strongest cause; moments before its start, after its end and with the clock stopped count for
 * nothing; so do interruptions shorter than `policy.ignoreBelowSeconds`.
 */
export function findDisruptions(facts: ExamFacts, policy: RemedyPolicy): readonly Disruption[] {
  const away = withoutIntervals([facts.watched], facts.served);
  const silent = facts.sittings.map((sitting) => ({
    sitting,
    spans: withoutIntervals(overlapOf(sitting.silences, [sitting.ran]), [...away, ...sitting.stops]),
  }));
  const shared = manyAtOnce({
    spans: silent.map(({ spans }) => spans),
    ran: facts.sittings.map(({ ran }) => ran),
    policy,
  });
  const common = [
    ...away.map((span) => ({ cause: 'server' as const, span })),
    ...joinIntervals(facts.sittings.flatMap(({ stops }) => stops)).map((span) => ({
      cause: 'invigilation' as const,
      span,
    })),
    ...shared.map((span) => ({ cause: 'network' as const, span })),
  ];
  const found = common.map(({ cause, span }): Disruption => ({
    cause,
    ...span,
    losses: facts.sittings.flatMap((sitting) => lossOf(sitting, spansOf(sitting, { cause, span, away }), policy)),
  }));
  const single = silent.flatMap(({ sitting, spans }) =>
    withoutIntervals(spans, shared).map((span): Disruption => ({
      cause: 'connection',
      ...span,
      losses: lossOf(sitting, [span], policy),
    })),
  );
  return [...found, ...single]
    .filter(({ losses }) => losses.length > 0)
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/** What of a common interruption hit this sitting, before its pauses are taken out. */
function spansOf(
  sitting: SittingFacts,
  { cause, span, away }: { readonly cause: Cause; readonly span: Interval; readonly away: readonly Interval[] },
): readonly Interval[] {
  if (cause === 'server') return [span];
  if (cause === 'invigilation') return withoutIntervals(overlapOf(sitting.stops, [span]), away);
  return withoutIntervals(overlapOf(sitting.silences, [span]), [...away, ...sitting.stops]);
}

function lossOf(sitting: SittingFacts, spans: readonly Interval[], policy: RemedyPolicy): readonly Loss[] {
  const own = withoutIntervals(overlapOf(spans, [sitting.ran]), sitting.pauses);
  const lost = totalOf(own);
  if (lost < Math.max(1, policy.ignoreBelowSeconds * 1000)) return [];
  return [{ sitting: sitting.id, spans: own, lost: milliseconds(lost) }];
}
