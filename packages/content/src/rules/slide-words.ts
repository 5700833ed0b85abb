import { countWords, inlineText, plainText } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

const most = 70;

/** People read a slide or listen to it; they cannot do both. */
export const slideWords: Rule = {
  id: 'slide-words',
  severity: 'warning',
  checks: 'A slide shows about 60 words (70 at most) or one figure, and says something',
  fix: 'move words to the notes, or split the slide',
  find: ({ topics }) =>
    topics.flatMap(({ lecture }) =>
      (lecture?.slides ?? []).flatMap((slide) => {
        const words = countWords(plainText(slide.body));
        const at = { file: lecture?.file ?? '', line: slide.line };
        const name = `the slide "${inlineText(slide.title)}"`;
        if (words > most) return [{ ...at, message: `${name} shows ${words} words` }];
        if (slide.figures.length > 1) return [{ ...at, message: `${name} shows ${slide.figures.length} figures` }];
        if (slide.body.length === 0 && slide.poll === null) return [{ ...at, message: `${name} shows nothing` }];
        return [];
      }),
    ),
};
