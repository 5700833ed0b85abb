import type { Followed, Statements } from '@cmdsp/workbench/threats';
import { countWords } from './count-words.ts';

/** What went with removed parts, and what came back with parts that came back; empty where nothing did. */
export function followedWords({ gone, back }: Pick<Followed, 'gone' | 'back'>): string {
  const went = listStatements(gone);
  const came = listStatements(back);
  return [
    ...(went === '' ? [] : [`Gone with what was removed: ${went}.`]),
    ...(came === '' ? [] : [`Back again: ${came}.`]),
  ].join(' ');
}

function listStatements({ threats, facts, positions, assets }: Statements): string {
  return [
    { count: threats.length, noun: ['entry of the register', 'entries of the register'] as const },
    { count: facts.length, noun: ['trait', 'traits'] as const },
    { count: positions.length, noun: ['start of an attack', 'starts of attacks'] as const },
    { count: assets.length, noun: ['thing that must not be touched', 'things that must not be touched'] as const },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, noun }) => countWords(count, noun))
    .join(', ');
}
