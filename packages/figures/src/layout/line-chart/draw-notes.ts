import type { Shape } from '../../drawing/drawing.ts';
import { formatAt } from '../../drawing/format-date.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { LineChart } from '../../kinds/line-chart.ts';
import { badgeRadius } from '../system-model/place-badges.ts';
import { placeNotes } from './place-notes.ts';
import type { Plot } from './plot.ts';

const textX = 2 * badgeRadius + 11;
const rowGap = 8;

type Notes = {
  /** Painted before the lines: from each point to its number. */
  readonly below: readonly Shape[];
  /** Painted over the lines: the numbers; and the key under the field. */
  readonly above: readonly Shape[];
  readonly bottom: number;
};

/** Numbers at the points that have a note, and below the field what the numbers say. */
export function drawNotes(
  chart: LineChart,
  { plot, width, top }: { readonly plot: Plot; readonly width: number; readonly top: number },
): Notes {
  const noted = chart.series.flatMap((series) => {
    const points = plot.pointsOf(series);
    return series.points.flatMap(({ at, note }, index) => {
      const point = points[index];
      return note === undefined || point === undefined ? [] : [{ at, note, point, label: series.label }];
    });
  });
  const lines = chart.series.map(plot.pointsOf);
  const places = placeNotes(
    noted.map(({ point }) => point),
    { field: plot.field, lines },
  );
  const below: Shape[] = [];
  const above: Shape[] = [];
  let y = top;
  for (const [index, { at, note, point, label }] of noted.entries()) {
    const place = places[index] ?? point;
    below.push({ kind: 'line', look: 'rule', points: [point, place] });
    above.push(...drawNumber(index, place));
    const where = [chart.series.length > 1 ? label : undefined, formatAt(at)].filter((part) => part !== undefined);
    const words = setText(note, width - textX, { size: 'body', look: 'plain' });
    const origin = setText(where.join(', '), width - textX, { size: 'small', look: 'quiet' });
    above.push(...drawNumber(index, { x: badgeRadius + 1, y: y + 8.5 }));
    above.push(...placeText(words, { x: textX, y, anchor: 'start' }));
    above.push(...placeText(origin, { x: textX, y: y + words.height, anchor: 'start' }));
    y += words.height + origin.height + rowGap;
  }
  return { below, above, bottom: noted.length === 0 ? top : y - rowGap };
}

function drawNumber(index: number, at: { readonly x: number; readonly y: number }): Shape[] {
  const size = 2 * badgeRadius;
  const number = setText(String(index + 1), size, { size: 'small', look: 'number' });
  const box = { x: at.x - badgeRadius, y: at.y - badgeRadius, width: size, height: size };
  return [
    { kind: 'rect', ...box, radius: badgeRadius, look: 'badge-note' },
    ...placeText(number, { x: at.x, y: at.y - number.height / 2, anchor: 'middle' }),
  ];
}
