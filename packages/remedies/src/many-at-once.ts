import { instant } from '@cmdsp/primitives';
import { type Interval, joinIntervals, overlapOf, totalOf } from './intervals.ts';
import type { RemedyPolicy } from './policy.ts';

/**
 * When so many were silent at once that it was the network. A moment counts when at least `many.people` sittings, and at
 * least `many.share` of those that ran then, were silent. A silence that lies in such moments for half of its time belongs to
 * them as a whole, so that whoever was cut off first or came back last is treated like the others; of a longer one only the
 * common part does.
 */
export function manyAtOnce(options: {
  /** The silences of each sitting. */
  readonly spans: readonly (readonly Interval[])[];
  /** When each sitting ran. */
  readonly ran: readonly Interval[];
  readonly policy: Pick<RemedyPolicy, 'many'>;
}): readonly Interval[] {
  const { spans, ran, policy } = options;
  const moments = [...new Set(spans.flat().flatMap(({ from, to }) => [from, to]))].toSorted(
    (one, other) => one - other,
  );
  const cores = moments.slice(0, -1).flatMap((from, index): Interval[] => {
    const to = moments[index + 1] ?? from;
    const silent = spans.filter((own) => own.some((span) => span.from <= from && to <= span.to)).length;
    const present = ran.filter((span) => span.from <= from && from < span.to).length;
    const isMany = silent >= policy.many.people && silent >= policy.many.share * present;
    return isMany ? [{ from: instant(from), to: instant(to) }] : [];
  });
  const joined = joinIntervals(cores);
  const reaching = spans.flat().filter((span) => 2 * totalOf(overlapOf([span], joined)) >= span.to - span.from);
  return joinIntervals([...joined, ...reaching]);
}
