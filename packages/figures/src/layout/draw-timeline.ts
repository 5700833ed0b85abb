import type { Drawing, Shape } from '../drawing/drawing.ts';
import { formatDate } from '../drawing/format-date.ts';
import { placeText, setText } from '../drawing/set-text.ts';
import type { Timeline } from '../kinds/timeline.ts';
import { type Sheet, sheetWidths } from './sheet.ts';

const dotRadius = 5;
const eventGap = 18;

/** Events down a line, oldest at the top: the date on the left, what happened on the right; on a phone below each other. */
export function drawTimeline(timeline: Timeline, sheet: Sheet): Drawing {
  const width = sheetWidths[sheet];
  const lineX = sheet === 'wide' ? 150 : 7;
  const textX = lineX + (sheet === 'wide' ? 24 : 20);
  const shapes: Shape[] = [];
  const dots: number[] = [];
  let y = 2;
  for (const { on, label, detail } of timeline.events) {
    const date = setText(formatDate(on), sheet === 'wide' ? lineX - 20 : width - textX, {
      size: 'body',
      look: 'quiet',
    });
    const head = setText(label, width - textX, { size: 'body', look: 'strong' });
    const body = setText(detail, width - textX, { size: 'body', look: 'plain' });
    dots.push(y + 8.5);
    if (sheet === 'wide') {
      shapes.push(...placeText(date, { x: lineX - 20, y, anchor: 'end' }));
    } else {
      shapes.push(...placeText(date, { x: textX, y, anchor: 'start' }));
      y += date.height + 1;
    }
    shapes.push(...placeText(head, { x: textX, y, anchor: 'start' }));
    shapes.push(...placeText(body, { x: textX, y: y + head.height + 1, anchor: 'start' }));
    const height = head.height + 1 + body.height;
    y += (sheet === 'wide' ? Math.max(height, date.height) : height) + eventGap;
  }
  const line: Shape = {
    kind: 'line',
    look: 'rule',
    points: [
      { x: lineX, y: dots[0] ?? 0 },
      { x: lineX, y: dots.at(-1) ?? 0 },
    ],
  };
  const marks = dots.map((middle): Shape => {
    const size = 2 * dotRadius;
    return {
      kind: 'rect',
      x: lineX - dotRadius,
      y: middle - dotRadius,
      width: size,
      height: size,
      radius: dotRadius,
      look: 'badge',
    };
  });
  return { width, height: y - eventGap + 2, shapes: [line, ...marks, ...shapes] };
}
