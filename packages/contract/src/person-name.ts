import { z } from 'zod';

/**
 * A name as people write it, in whatever script: composed Unicode, one line, with a letter or digit to be seen in it. Refused are control
 * characters and what turns or hides text without being seen (embeddings, overrides and isolates of UAX 9, zero width space,
 * word joiner): a name must not look like another one. Joiners and direction marks stay, since scripts need them.
 * `longest` counts UTF-16 units.
 */
export const personName = (longest: number) =>
  z
    .string()
    .normalize()
    .trim()
    .min(1, { abort: true })
    .max(longest)
    .regex(/^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]*$/u);
