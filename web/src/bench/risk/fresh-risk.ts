import type { Risk } from '@cmdsp/workbench/risk';

/** A risk of which nothing is decided, under the first number that is free. */
export function freshRisk(risks: readonly Risk[]): Risk {
  const ids = new Set(risks.map(({ id }) => id));
  let number = risks.length + 1;
  while (ids.has(`R-${number}`)) number += 1;
  return {
    id: `R-${number}`,
    title: 'New risk',
    device: '',
    vector: '',
    exploitability: null,
    severity: null,
    decision: null,
    route: null,
    learnedOn: null,
    noticeOn: null,
    fixOn: null,
    owner: '',
    note: '',
  };
}
