import type { Case } from '@cmdsp/content';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

/** The case with this slug. @throws Problem `not-found` */
export function getCase(context: Context, slug: string): Case {
  const found = context.catalogue.cases.find((candidate) => candidate.slug === slug);
  if (found === undefined)
    throw new Problem('not-found', 'There is no such case. The list of cases shows those there are.');
  return found;
}
