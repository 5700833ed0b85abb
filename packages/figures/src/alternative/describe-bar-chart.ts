import { formatNumber } from '../drawing/format-number.ts';
import type { BarChart } from '../kinds/bar-chart.ts';
import { countOf } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** The longest and the shortest bar in a sentence, all bars as a table. */
export function describeBarChart({ title, unit, bars }: BarChart): TextAlternative {
  const ranked = bars.toSorted((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  const hasNotes = bars.some(({ note }) => note !== undefined);
  const extremes =
    most === undefined || least === undefined
      ? []
      : [
          `The highest value is ${formatNumber(most.value)} (${most.label}), the lowest ${formatNumber(least.value)} (${least.label}).`,
        ];
  return {
    opening: `“${title}” is a bar chart with ${countOf(bars.length, 'bar')}; the unit is: ${unit}.`,
    sentences: extremes,
    table: {
      columns: ['What', `Value (${unit})`, ...(hasNotes ? ['Note'] : [])],
      rows: bars.map(({ label, value, note }) => [label, formatNumber(value), ...(hasNotes ? [note ?? ''] : [])]),
    },
  };
}
