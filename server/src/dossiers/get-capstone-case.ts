import type { Capstone, Catalogue } from '@cmdsp/content';
import { Problem } from '../http/problem.ts';

/** The case with this id. @throws Problem `not-found` */
export function getCapstoneCase({ capstones }: Pick<Catalogue, 'capstones'>, id: string): Capstone {
  const found = capstones.find((one) => one.id === id);
  if (found === undefined)
    throw new Problem('not-found', 'There is no such case. The list of cases shows those there are.');
  return found;
}

/** What names a case wherever it is linked. */
export function presentCapstoneCase({ id, title, summary, patients, minutes }: Capstone) {
  return { id, title, summary, patients, minutes };
}
