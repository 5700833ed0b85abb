import { type CvssMetric, type CvssValue, notDefined } from './cvss-metric.ts';

/**
 * The base metrics once more, as they are at one place: `MAV` for `AV` and so on, not defined unless somebody says so. `extra` gives a
 * metric values that only its modified form has.
 */
export function modifiedMetrics(
  base: readonly CvssMetric[],
  extra: Readonly<Record<string, readonly CvssValue[]>> = {},
): readonly CvssMetric[] {
  return base.map(({ id, name, question, values }) => ({
    id: `M${id}`,
    name: `Modified ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`,
    group: 'environmental',
    question: `At this place: ${question.slice(0, 1).toLowerCase()}${question.slice(1)}`,
    values: [notDefined, ...(extra[id] ?? []), ...values],
  }));
}
