import type { Shape } from '../drawing/drawing.ts';
import { measureText } from '../drawing/measure-text.ts';
import { placeText, setText, type TextBlock, textSizes } from '../drawing/set-text.ts';
import type { Sequence } from '../kinds/sequence.ts';
import { type Sheet, sheetWidths } from './sheet.ts';

const paddingY = 8;
const mostWidth = 190;
const tierGap = 6;

/** The heads of a sequence, where each actor's life line runs, and where it begins. */
export type Actors = {
  readonly shapes: readonly Shape[];
  readonly lifelines: ReadonlyMap<string, { readonly x: number; readonly top: number }>;
  readonly bottom: number;
};

/** Heads side by side; in two steps, every other one lower and all of them wider, when a word would not fit. */
export function drawActors(actors: Sequence['actors'], sheet: Sheet): Actors {
  const sheetWidth = sheetWidths[sheet];
  const pitch = sheetWidth / actors.length;
  const font = { size: sheet === 'wide' ? 'body' : 'small', look: 'strong' } as const;
  const paddingX = sheet === 'wide' ? 8 : 3;
  const straight = Math.min(pitch - (sheet === 'wide' ? 20 : 6), mostWidth);
  const words = actors.flatMap(({ label }) => label.split(/\s+/));
  const isTight = words.some(
    (word) => measureText(word, { ...font, size: textSizes[font.size] }) > straight - 2 * paddingX,
  );
  // Wider, but never as far as the life line of a neighbour.
  const width = isTight ? Math.min(1.5 * pitch - 8, mostWidth) : straight;
  const blocks = actors.map(({ label }) => setText(label, width - 2 * paddingX, font));
  const height = Math.max(...blocks.map((block) => block.height)) + 2 * paddingY;
  const topOf = (index: number) => (isTight && index % 2 === 1 ? height + tierGap : 0) + 1;
  const lifelines = actors.map(
    ({ id }, index) => [id, { x: (index + 0.5) * pitch, top: topOf(index) + height }] as const,
  );
  return {
    shapes: blocks.flatMap((block, index) => {
      const middle = Math.min(Math.max((index + 0.5) * pitch, width / 2 + 1), sheetWidth - width / 2 - 1);
      return drawHead(block, { middle, top: topOf(index), width, height, part: `actor/${index + 1}` });
    }),
    lifelines: new Map(lifelines),
    bottom: Math.max(...lifelines.map(([, { top }]) => top)),
  };
}

function drawHead(
  block: TextBlock,
  { middle, top, width, height, part }: { middle: number; top: number; width: number; height: number; part: string },
): Shape[] {
  return [
    { kind: 'rect', x: middle - width / 2, y: top, width, height, radius: 6, look: 'actor', part },
    ...placeText(block, { x: middle, y: top + (height - block.height) / 2, anchor: 'middle' }),
  ];
}
