import type { Point, Shape, Tone } from '../drawing/drawing.ts';
import { placeText, setText } from '../drawing/set-text.ts';

const counts: Readonly<Record<Tone, number>> = { low: 1, medium: 2, high: 3 };
const size = 6;
const gap = 3;

/** One, two or three small squares: the tone of a cell without its colour. */
export function toneMarks(tone: Tone, at: Point): Shape[] {
  return Array.from({ length: counts[tone] }, (_, index) => ({
    kind: 'rect',
    x: at.x + index * (size + gap),
    y: at.y,
    width: size,
    height: size,
    radius: 1,
    look: `mark-${tone}`,
  }));
}

/** What the marks mean, in one line. */
export function drawToneLegend(at: Point): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const shapes: Shape[] = [];
  let x = at.x;
  let bottom = at.y;
  for (const tone of ['low', 'medium', 'high'] as const) {
    const label = setText(tone, 100, { size: 'small', look: 'quiet' });
    const marks = counts[tone] * (size + gap);
    shapes.push(...toneMarks(tone, { x, y: at.y + (label.height - size) / 2 }));
    shapes.push(...placeText(label, { x: x + marks + 3, y: at.y, anchor: 'start' }));
    x += marks + label.width + 24;
    bottom = at.y + label.height + 2;
  }
  return { shapes, bottom };
}
