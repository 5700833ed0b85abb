import { isKeyLongest } from '../report/key-statistics.ts';
import type { Rule } from '../rule.ts';
import { groupByDomain } from './group-by-domain.ts';

const mostShare = 0.3;

/** Where the right answer is usually the longest one, people pass who know nothing. */
export const keyLongest: Rule = {
  id: 'key-longest',
  severity: 'warning',
  checks: 'In the bank, the key is the longest option in at most 30 % of the questions of a domain',
  fix: 'lengthen distractors, or cut the key to what makes it right',
  find: (material) =>
    groupByDomain(material, 'single').flatMap(({ domain, questions }) => {
      const found = questions.filter(({ value }) => isKeyLongest(value));
      const [first] = found;
      // The smallest number that is more than the share; tiny groups may always have one.
      if (first === undefined || found.length <= Math.ceil(mostShare * questions.length)) return [];
      const ids = found.map(({ value }) => value.id).join(', ');
      const message = `the key is the longest option in ${found.length} of ${questions.length} questions of domain ${domain}: ${ids}`;
      return [{ ...first.at(['options']), message }];
    }),
};
