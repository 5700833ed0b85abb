import type { Rule } from '../rule.ts';

/** A lecture is a sitting of about twenty minutes. */
export const lectureLength: Rule = {
  id: 'lecture-length',
  severity: 'error',
  checks: 'A lecture has 10 to 14 slides, at least one of them with a figure and one with a poll',
  fix: 'split, join or add slides',
  find: ({ topics }) =>
    topics.flatMap(({ lecture }) => {
      if (lecture === null) return [];
      const { file, slides } = lecture;
      const at = { file, line: 1 };
      const isCounted = slides.length >= 10 && slides.length <= 14;
      return [
        ...(isCounted ? [] : [{ ...at, message: `the lecture has ${slides.length} slides` }]),
        ...(slides.some(({ figures }) => figures.length > 0) ? [] : [{ ...at, message: 'no slide shows a figure' }]),
        ...(slides.some(({ poll }) => poll !== null) ? [] : [{ ...at, message: 'no slide has a poll' }]),
      ];
    }),
};
