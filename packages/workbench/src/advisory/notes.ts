import { z } from 'zod';
import { link, longText, name } from './fields.ts';

/** A text of an advisory, or of one weakness in it. */
export const note = z.object({
  category: z.enum(['description', 'details', 'faq', 'general', 'legal_disclaimer', 'other', 'summary']),
  text: longText,
  title: name.optional(),
  audience: name.optional(),
});

/** Where to read more. */
export const reference = z.object({
  category: z.enum(['external', 'self']).optional(),
  summary: longText,
  url: link,
});
