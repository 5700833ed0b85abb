import { judgeHandIn } from '@cmdsp/submissions';
import { Problem } from '../../http/problem.ts';
import type { CapstoneText } from './queries.ts';

/** Refuses texts that are shorter or longer than they may be. `what` begins the sentence. @throws Problem `capstone-refused` */
export function requireLength(texts: readonly CapstoneText[], what: string): void {
  const [obstacle] = judgeHandIn(texts.map(({ words, limits }) => ({ title: what, words, limits })));
  if (obstacle === undefined) return;
  const rule = obstacle.kind === 'too-few-words' ? `at least ${obstacle.least}` : `at most ${obstacle.most}`;
  throw new Problem(
    'capstone-refused',
    `${what} has ${obstacle.words} words as it was saved last; ${rule} are asked for.`,
  );
}
