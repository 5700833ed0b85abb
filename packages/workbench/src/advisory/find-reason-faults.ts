import type { Advisory } from './advisory.ts';
import { expandProducts } from './expand-products.ts';
import { listProducts } from './list-products.ts';
import type { MeaningFault } from './meaning-fault.ts';
import { statesOf } from './product-state.ts';

/**
 * Products said not to be affected without a flag or an impact statement, which the VEX profile of CSAF 2.0 asks for, and flags on
 * products that are something else.
 */
export function findReasonFaults({ product_tree: tree, vulnerabilities = [] }: Advisory): readonly MeaningFault[] {
  const products = listProducts(tree);
  return vulnerabilities.flatMap((vulnerability, index) => {
    const flagged = new Set((vulnerability.flags ?? []).flatMap((flag) => expandProducts(tree, flag)));
    const impacts = (vulnerability.threats ?? []).filter(({ category }) => category === 'impact');
    const explained = new Set(impacts.flatMap((threat) => expandProducts(tree, threat)));
    return products.flatMap(({ id, name }): readonly MeaningFault[] => {
      const isNotAffected = statesOf(vulnerability, id).includes('not-affected');
      const place = { path: `/vulnerabilities/${index}/flags`, products: [id] };
      if (isNotAffected && !flagged.has(id) && !explained.has(id))
        return [
          {
            ...place,
            kind: 'reason-missing',
            message: `${name} is said not to be affected and nobody learns why. Add a justification.`,
          },
        ];
      if (!isNotAffected && flagged.has(id))
        return [
          {
            ...place,
            kind: 'reason-without-status',
            message: `${name} has a justification for not being affected and is not said to be so. Remove one.`,
          },
        ];
      return [];
    });
  });
}
