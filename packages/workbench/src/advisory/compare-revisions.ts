import type { Advisory } from './advisory.ts';
import { listProducts } from './list-products.ts';
import type { MeaningFault } from './meaning-fault.ts';

/**
 * What a newer revision may not change, because hospitals match on it: the tracking id, and the id of a product that the earlier
 * revision spoke about (known by its full name).
 */
export function compareRevisions(earlier: Advisory, later: Advisory): readonly MeaningFault[] {
  const [was, is] = [earlier.document.tracking.id, later.document.tracking.id];
  const after = listProducts(later.product_tree);
  return [
    ...(was === is
      ? []
      : [
          changed(
            '/document/tracking/id',
            `The tracking id was ${was}. A revision keeps it, or it is another advisory.`,
            [],
          ),
        ]),
    ...listProducts(earlier.product_tree).flatMap(({ id, name }) => {
      const same = after.find((product) => product.name === name);
      if (same === undefined)
        return [
          changed(
            '/product_tree',
            `${name} is no longer in the tree. What was published about it still stands; keep it.`,
            [id],
          ),
        ];
      return same.id === id
        ? []
        : [changed(`${same.path}/product_id`, `${name} had the id ${id}. Keep it: receivers match on it.`, [same.id])];
    }),
  ];
}

function changed(path: string, message: string, products: readonly string[]): MeaningFault {
  return { kind: 'id-changed', path, message, products };
}
