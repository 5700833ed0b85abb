import { type Random, seededRandom } from '@cmdsp/primitives';
import type { AuthoredQuestion, ScenarioSet, SetQuestion } from '@cmdsp/questions';
import { aChoose, aSet, aSetQuestion, aSingle } from '@cmdsp/questions/testing';
import type { Bank } from './a-bank.ts';

const levels = [
  'recall',
  'understand',
  'understand',
  'apply',
  'apply',
  'apply',
  'analyse',
  'analyse',
  'evaluate',
] as const;
const joins = [
  ['design', 'risk'],
  ['design', 'operations'],
  ['risk', 'operations'],
  ['design', 'risk', 'operations'],
] as const;

/**
 * A bank of the size that is shipped, made from a seed: 70 single questions a domain over six topics, seven of them
 * choose-two, and seven sets a domain of four to six questions; difficulties from 0.40 to 0.92 around 0.70; each tenth
 * question has an enemy.
 */
export function aFullBank(seed = 'bank'): Bank {
  const random = seededRandom(seed);
  const domains = [1, 2, 3, 4, 5, 6];
  return {
    questions: domains.flatMap((domain) =>
      Array.from({ length: 70 }, (_, index) => aQuestionOf(domain, index, random)),
    ),
    sets: domains.flatMap((domain) => Array.from({ length: 7 }, (_, index) => aSetOf(domain, index, random))),
  };
}

function aQuestionOf(domain: number, index: number, random: Random): AuthoredQuestion {
  const id = `d${domain}-${String(index + 1).padStart(2, '0')}`;
  const values = {
    id,
    enemies: index % 10 === 0 ? [`d${domain}-${String(index + 2).padStart(2, '0')}`] : [],
    ...secretsOf(domain, random),
  };
  return index % 10 === 5 ? aChoose({ ...values, keys: [0, 2] }) : aSingle(values);
}

function aSetOf(domain: number, index: number, random: Random): ScenarioSet {
  const id = `set-${domain}${index}`;
  const neighbour = (domain % 6) + 1;
  const count = [4, 5, 5, 6, 4, 5, 6][index] ?? 4;
  const questions = Array.from({ length: count }, (_, place): SetQuestion =>
    aSetQuestion({ id: `${id}-${'abcdef'[place] ?? 'x'}`, ...secretsOf(place < 3 ? domain : neighbour, random) }),
  );
  const joined = joins[random.below(joins.length)] ?? joins[0];
  return { ...aSet({ id }), joins: [...joined], case: words(180 + random.below(80)), questions };
}

function secretsOf(domain: number, random: Random) {
  return {
    domain,
    topic: `${domain}.${random.below(6) + 1}`,
    level: levels[random.below(levels.length)] ?? 'apply',
    difficulty: (40 + random.below(27) + random.below(27) + 4) / 100,
    stem: words(30 + random.below(60)),
  };
}

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
}
