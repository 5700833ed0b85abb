import { countWords, inlineText, plainText } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

/** The notes read aloud are the lecture, and its transcript. */
export const slideNotes: Rule = {
  id: 'slide-notes',
  severity: 'error',
  checks: 'The speaker notes of a slide have 60 to 150 words',
  fix: 'say what the slide means, in 60 to 150 words between :::notes and :::',
  find: ({ topics }) =>
    topics.flatMap(({ lecture }) =>
      (lecture?.slides ?? []).flatMap((slide) => {
        const words = countWords(plainText(slide.notes));
        if (words >= 60 && words <= 150) return [];
        const message = `the notes of the slide "${inlineText(slide.title)}" have ${words} words`;
        return [{ file: lecture?.file ?? '', line: slide.line, message }];
      }),
    ),
};
