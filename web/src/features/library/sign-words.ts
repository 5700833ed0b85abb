import type { AnswerSign } from './library-query.ts';

/** Where an answer was given, in words. */
export function signWords(sign: AnswerSign): string {
  switch (sign.kind) {
    case 'topic-questions':
      return `questions of topic ${sign.topic.id}`;
    case 'practice':
      return `practice, topic ${sign.topic.id}`;
    case 'module-quiz':
      return `quiz of module ${sign.module}, topic ${sign.topic.id}`;
    case 'diagnostic':
      return `diagnostic, topic ${sign.topic.id}`;
  }
}
