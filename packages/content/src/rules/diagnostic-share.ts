import type { Rule } from '../rule.ts';

const domains = [1, 2, 3, 4, 5, 6];
const wanted = 4;

/** What is said about how sure a proposal is holds for four questions a domain, no more and no fewer. */
export const diagnosticShare: Rule = {
  id: 'diagnostic-share',
  severity: 'error',
  checks: 'The diagnostic asks exactly four questions about each of the six exam domains',
  fix: 'add or remove questions of the domain until there are four',
  find: ({ diagnostic, questions }) => {
    if (diagnostic === null) return [];
    const asked = questions.filter(({ home }) => home === 'diagnostic');
    return domains.flatMap((domain) => {
      const count = asked.filter(({ value }) => value.domain === domain).length;
      if (count === wanted) return [];
      return [{ ...diagnostic.at(['questions']), message: `the diagnostic has ${count} questions of domain ${domain}` }];
    });
  },
};
