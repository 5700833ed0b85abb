import { z } from 'zod';

/** Pieces that several file kinds share. */
export const plainLine = z.string().trim().min(1).describe('One line of plain words');
/** A text shown as it is written: Markdown marks in it would be printed, not understood. */
export const plainText = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/\]\(|\*\*|`/.test(text), { error: 'this text is shown as it is: leave out links, ** and backticks' })
  .describe('Plain words');
export const prose = z.string().trim().min(1).describe('Course Markdown');
export const topicId = z
  .string()
  .regex(/^[1-6]\.[1-6]$/, "write the topic as '1.1' to '6.6', in quotes")
  .describe('Topic number: module.topic');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters and digits joined by hyphens')
  .describe('Lower-case words joined by hyphens');
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write the day as YYYY-MM-DD')
  .describe('Day as YYYY-MM-DD');
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD')
  .describe('Date as exact as the document gives it');
/** Where a reader can look; an address or the name of a document. */
export const whereToLook = z.strictObject({ document: plainLine, date: partialDate });
/** How sure we are: checked against the document itself, or known from the field and not yet checked. */
export const evidence = z.enum(['verified', 'general-knowledge']);
export const fraction = z
  .string()
  .regex(/^[1-9]\d*\/[1-9]\d*$/, "write the share as a fraction in quotes, like '7/10'")
  .describe('Exact share, read with parseRational');
export const oneToSix = z.int().min(1).max(6);

/** Ids of the six audience groups of the programme. */
export const audienceIds = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
] as const;
export type AudienceId = (typeof audienceIds)[number];

/** One line for each of the six groups, none left out. */
export const lineForEveryGroup = z.strictObject({
  engineering: plainText,
  product: plainText,
  regulatory: plainText,
  'clinical-engineering': plainText,
  'hospital-it': plainText,
  cybersecurity: plainText,
});
