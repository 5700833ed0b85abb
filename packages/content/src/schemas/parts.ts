import { z } from 'zod';

/** Pieces that several file kinds share. */
export const plainLine = z.string().trim().min(1).describe('One line of plain words');
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
