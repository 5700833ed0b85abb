import { arrowHead } from '../drawing/arrow-head.ts';
import type { Drawing, LineLook, Point, RectShape, Shape } from '../drawing/drawing.ts';
import { placeText, setText, type TextBlock } from '../drawing/set-text.ts';
import type { Sequence } from '../kinds/sequence.ts';
import { drawActors } from './draw-actors.ts';
import { type Sheet, sheetWidths } from './sheet.ts';

const looks = { request: 'flow', reply: 'reply', event: 'event' } as const satisfies Record<string, LineLook>;
const messageGap = 16;
const loopWidth = 26;

type Message = Sequence['messages'][number];

/** Actors on top, a life line below each, and messages as arrows from top to bottom, each with its words above it. */
export function drawSequence(sequence: Sequence, sheet: Sheet): Drawing {
  const width = sheetWidths[sheet];
  const actors = drawActors(sequence.actors, sheet);
  const middles = new Map([...actors.lifelines].map(([id, { x }]) => [id, x]));
  const messages = drawMessages(sequence.messages, { middles, width, top: actors.bottom + 14 });
  const lifelines = [...actors.lifelines.values()].map(({ x, top }): Shape => {
    const points = [
      { x, y: top },
      { x, y: messages.bottom },
    ];
    return { kind: 'line', look: 'lifeline', points };
  });
  const legend = drawKindLegend(sequence.messages, messages.bottom + 12);
  return {
    width,
    height: legend.bottom,
    shapes: [...lifelines, ...actors.shapes, ...messages.shapes, ...legend.shapes],
  };
}

function drawMessages(
  messages: readonly Message[],
  { middles, width, top }: { middles: ReadonlyMap<string, number>; width: number; top: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const shapes: Shape[] = [];
  let y = top;
  for (const [index, { from, to, text, kind }] of messages.entries()) {
    const part = `message/${index + 1}`;
    const start = middles.get(from) ?? 0;
    const end = middles.get(to) ?? 0;
    const block = setText(text, textWidth(Math.abs(end - start), width), { size: 'body', look: 'plain' });
    const center = clamp((start + end) / 2, block.width / 2 + 4, width - block.width / 2 - 4);
    shapes.push({ ...plateBehind(block, center, y), part }, ...placeText(block, { x: center, y, anchor: 'middle' }));
    y += block.height + 7;
    const points =
      start === end
        ? loop(start, y, width)
        : [
            { x: start, y },
            { x: end, y },
          ];
    shapes.push({ kind: 'line', look: looks[kind], points, part }, arrowHead(points, looks[kind]));
    y = Math.max(...points.map((point) => point.y)) + messageGap;
  }
  return { shapes, bottom: y - 2 };
}

/** What the kinds of arrows mean, when there is more than one. */
function drawKindLegend(
  messages: readonly Message[],
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const kinds = (['request', 'reply', 'event'] as const).filter((kind) => messages.some((one) => one.kind === kind));
  if (kinds.length < 2) return { shapes: [], bottom: top - 10 };
  const shapes: Shape[] = [];
  let x = 1;
  for (const kind of kinds) {
    const label = setText(kind, 80, { size: 'small', look: 'quiet' });
    const y = top + label.height / 2;
    const points = [
      { x, y },
      { x: x + 30, y },
    ];
    shapes.push({ kind: 'line', look: looks[kind], points }, arrowHead(points, looks[kind]));
    shapes.push(...placeText(label, { x: x + 37, y: top, anchor: 'start' }));
    x += 37 + label.width + 22;
  }
  return { shapes, bottom: top + 17 };
}

/** Words may be wider than the arrow when the two actors stand close together. */
function textWidth(span: number, width: number): number {
  return Math.min(width - 12, Math.max(span - 20, 270));
}

/** Hides the life lines behind the words. */
function plateBehind(block: TextBlock, center: number, y: number): RectShape {
  const width = block.width + 8;
  return { kind: 'rect', x: center - width / 2, y: y - 1, width, height: block.height + 2, radius: 0, look: 'plate' };
}

/** Somebody tells himself something: out, down and back; to the left at the right edge. */
function loop(x: number, y: number, width: number): Point[] {
  const side = x + loopWidth > width ? x - loopWidth : x + loopWidth;
  return [
    { x, y },
    { x: side, y },
    { x: side, y: y + 14 },
    { x, y: y + 14 },
  ];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
