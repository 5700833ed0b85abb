import type { Branch, FullProductName, ProductTree } from './advisory.ts';

/** A product of the tree with everything that stands above it. */
export type ListedProduct = {
  readonly id: string;
  readonly name: string;
  /** Names of the branches from the vendor down to it; empty where it stands in no branch. */
  readonly branches: readonly string[];
  /** Part numbers by which inventories know it. */
  readonly partNumbers: readonly string[];
  /** JSON pointer of the product. */
  readonly path: string;
};

/** Every product that the tree defines, in the order in which it stands there: branches, the flat list, relationships. */
export function listProducts(tree: ProductTree | undefined): readonly ListedProduct[] {
  if (tree === undefined) return [];
  return [
    ...inBranches(tree.branches ?? [], [], '/product_tree/branches'),
    ...(tree.full_product_names ?? []).map((product, index) =>
      listed(product, [], `/product_tree/full_product_names/${index}`),
    ),
    ...(tree.relationships ?? []).map(({ full_product_name }, index) =>
      listed(full_product_name, [], `/product_tree/relationships/${index}/full_product_name`),
    ),
  ];
}

function inBranches(branches: readonly Branch[], above: readonly string[], path: string): readonly ListedProduct[] {
  return branches.flatMap(({ name, product, branches: below = [] }, index) => {
    const names = [...above, name];
    const here = `${path}/${index}`;
    return [
      ...(product === undefined ? [] : [listed(product, names, `${here}/product`)]),
      ...inBranches(below, names, `${here}/branches`),
    ];
  });
}

function listed(
  { product_id: id, name, product_identification_helper: helper }: FullProductName,
  branches: readonly string[],
  path: string,
): ListedProduct {
  return { id, name, branches, partNumbers: helper?.skus ?? [], path };
}
