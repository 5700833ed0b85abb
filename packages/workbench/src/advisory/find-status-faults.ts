import type { Advisory } from './advisory.ts';
import { listProducts } from './list-products.ts';
import type { MeaningFault } from './meaning-fault.ts';
import { statesOf } from './product-state.ts';

/** Products for which a weakness has no state, and products for which it has several that exclude one another. */
export function findStatusFaults({ product_tree: tree, vulnerabilities = [] }: Advisory): readonly MeaningFault[] {
  const products = listProducts(tree);
  return vulnerabilities.flatMap((vulnerability, index) =>
    products.flatMap(({ id, name }): readonly MeaningFault[] => {
      const states = statesOf(vulnerability, id);
      if (states.length === 1) return [];
      const place = { path: `/vulnerabilities/${index}/product_status`, products: [id] };
      return states.length === 0
        ? [
            {
              ...place,
              kind: 'status-missing',
              message: `Nothing is said about ${name}. Give it a state, if only “under investigation”.`,
            },
          ]
        : [
            {
              ...place,
              kind: 'contradictory-status',
              message: `${name} is ${states.join(' and ')} at once. Keep one.`,
            },
          ];
    }),
  );
}
