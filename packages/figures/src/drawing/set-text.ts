import type { Box, TextLook, TextShape } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes used in figures; the smallest is still readable on a phone. */
export const textSizes = { body: 13, small: 11.5 } as const;
const lineHeights = { body: 17, small: 15 } as const;

export type TextSize = keyof typeof textSizes;

/** A text broken into lines and ready to be put somewhere. */
export type TextBlock = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly size: TextSize;
  readonly look: TextLook;
};

/** Breaks a text for a column of the given width. */
export function setText(
  text: string,
  width: number,
  font: { readonly size: TextSize; readonly look: TextLook },
): TextBlock {
  const size = textSizes[font.size];
  const lines = wrapText(text, width, { size, look: font.look });
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => measureText(line, { size, look: font.look }))),
    height: lines.length * lineHeights[font.size],
    ...font,
  };
}

/** Puts a block of text with its top at `y`; `x` is its left edge, middle or right edge, as `anchor` says. */
export function placeText(
  block: TextBlock,
  at: { readonly x: number; readonly y: number; readonly anchor: TextShape['anchor'] },
): TextShape[] {
  const size = textSizes[block.size];
  const lineHeight = lineHeights[block.size];
  return block.lines.map((text, index) => {
    const width = measureText(text, { size, look: block.look });
    const top = at.y + index * lineHeight;
    const left = { start: at.x, middle: at.x - width / 2, end: at.x - width }[at.anchor];
    const box: Box = { x: left, y: top, width, height: lineHeight };
    // The base line lies where a line of this height has equal air above capitals and below.
    const y = top + lineHeight / 2 + size * 0.36;
    return { kind: 'text', text, x: at.x, y, anchor: at.anchor, size, look: block.look, box };
  });
}
