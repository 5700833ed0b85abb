import { formatAt } from '../drawing/format-date.ts';
import { formatNumber } from '../drawing/format-number.ts';
import type { LineChart } from '../kinds/line-chart.ts';
import { positionOf } from '../kinds/position-of.ts';
import { countOf, joinWords } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** Where each line begins and ends in a sentence, every point in a table: one row a place, one column a line. */
export function describeLineChart({ title, unit, atTitle, series }: LineChart): TextAlternative {
  const places = [...new Map(series.flatMap(({ points }) => points.map(({ at }) => [positionOf(at), at]))).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, at]) => at);
  const pointOf = (one: LineChart['series'][number], at: string | number) =>
    one.points.find((point) => positionOf(point.at) === positionOf(at));
  const notesAt = (at: string | number) =>
    series.flatMap((one) => {
      const note = pointOf(one, at)?.note;
      return note === undefined ? [] : [series.length === 1 ? note : `${one.label}: ${note}`];
    });
  const hasNotes = places.some((at) => notesAt(at).length > 0);
  return {
    opening: `“${title}” is a line chart with ${countOf(series.length, 'line')} (${joinWords(series.map(({ label }) => label))}); the unit is: ${unit}.`,
    sentences: series.map(({ label, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return label; // the schema admits no such line
      return `${label}: from ${formatNumber(first.value)} (${formatAt(first.at)}) ${directionOf(first.value, last.value)} ${formatNumber(last.value)} (${formatAt(last.at)}).`;
    }),
    table: {
      columns: [atTitle ?? 'When', ...series.map(({ label }) => label), ...(hasNotes ? ['Note'] : [])],
      rows: places.map((at) => [
        formatAt(at),
        ...series.map((one) => {
          const value = pointOf(one, at)?.value;
          return value === undefined ? '' : formatNumber(value);
        }),
        ...(hasNotes ? [notesAt(at).join('; ')] : []),
      ]),
    },
  };
}

function directionOf(first: number, last: number): string {
  if (first === last) return 'and in the end again';
  return last > first ? 'up to' : 'down to';
}
