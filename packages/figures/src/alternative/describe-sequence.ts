import type { Sequence } from '../kinds/sequence.ts';
import { countOf, endSentence, joinWords } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

const verbs = { request: 'asks', reply: 'answers', event: 'tells' } as const;

/** Each message as a sentence, in order. */
export function describeSequence({ title, actors, messages }: Sequence): TextAlternative {
  const labels = new Map(actors.map(({ id, label }) => [id, label]));
  const names = joinWords(actors.map(({ label }) => label));
  return {
    opening: `“${title}” is a sequence of ${countOf(messages.length, 'message')} between ${names}.`,
    sentences: messages.map(({ from, to, text, kind }, index) => {
      const whom = from === to ? 'itself' : (labels.get(to) ?? to);
      return endSentence(`Step ${index + 1}: ${labels.get(from)} ${verbs[kind]} ${whom}: ${text}`);
    }),
    table: null,
  };
}
