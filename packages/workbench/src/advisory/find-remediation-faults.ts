import type { Advisory, Remediation } from './advisory.ts';
import { expandProducts } from './expand-products.ts';
import { listProducts } from './list-products.ts';
import type { MeaningFault } from './meaning-fault.ts';
import { statesOf } from './product-state.ts';

const saysNoFix: readonly Remediation['category'][] = ['none_available', 'no_fix_planned'];

/**
 * Affected products without an action statement, which the VEX profile of CSAF 2.0 asks for (also `none_available` is one), and products
 * of which a fix is both offered and said not to be there.
 */
export function findRemediationFaults({ product_tree: tree, vulnerabilities = [] }: Advisory): readonly MeaningFault[] {
  const products = listProducts(tree);
  return vulnerabilities.flatMap((vulnerability, index) => {
    const remediations = vulnerability.remediations ?? [];
    const path = `/vulnerabilities/${index}/remediations`;
    return products.flatMap(({ id, name }): readonly MeaningFault[] => {
      const categories = remediations
        .filter((one) => expandProducts(tree, one).includes(id))
        .map(({ category }) => category);
      const place = { path, products: [id] };
      if (statesOf(vulnerability, id).includes('affected') && categories.length === 0)
        return [
          {
            ...place,
            kind: 'remediation-missing',
            message: `${name} is affected and nobody is told what to do. Add a remediation, if only “none available”.`,
          },
        ];
      if (categories.includes('vendor_fix') && categories.some((one) => saysNoFix.includes(one)))
        return [
          {
            ...place,
            kind: 'fix-contradicted',
            message: `For ${name} a fix is offered and said not to exist. Keep what is true today.`,
          },
        ];
      return [];
    });
  });
}
