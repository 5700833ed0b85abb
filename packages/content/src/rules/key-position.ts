import { optionsOf } from '@cmdsp/questions';
import type { Rule } from '../rule.ts';
import { groupByDomain } from './group-by-domain.ts';

const positions = [0, 1, 2, 3];
/** Shares say nothing about a handful of questions. */
const fewest = 8;

/** Options are shuffled for candidates, but authors who favour a position write weaker distractors around it. */
export const keyPosition: Rule = {
  id: 'key-position',
  severity: 'warning',
  checks: 'In the bank, each authored position holds 20 to 30 % of the keys of a domain (rounded outwards)',
  fix: 'move keys to the positions that have too few',
  find: (material) =>
    groupByDomain(material, 'single').flatMap(({ domain, questions }) => {
      const [first] = questions;
      if (first === undefined || questions.length < fewest) return [];
      const counts = positions.map((position) => questions.filter(({ value }) => optionsOf(value)[position]?.correct).length);
      const least = Math.floor(0.2 * questions.length);
      const most = Math.ceil(0.3 * questions.length);
      if (counts.every((count) => count >= least && count <= most)) return [];
      const message = `keys of domain ${domain} stand ${counts.join(', ')} times at positions 1 to 4; ${least} to ${most} each are wanted`;
      return [{ ...first.at(['options']), message }];
    }),
};
