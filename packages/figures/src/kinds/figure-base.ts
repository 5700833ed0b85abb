import { z } from 'zod';

/** Name of a part within one figure. */
export const partId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters and digits joined by hyphens')
  .describe('Name of the part inside this figure');

/** A short text that stands in a drawing: one line of plain words, no Markdown. */
export const label = (longest: number) => z.string().trim().min(1).max(longest);

/** What every figure has. */
export const figureBase = {
  title: label(90).describe('What the figure shows'),
  caption: label(320).describe('The one message of the figure, in a sentence or two'),
};

/** Says which value of a list stands there a second time; null when all differ. */
export function findRepeated(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null;
}
