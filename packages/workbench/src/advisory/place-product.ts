import type { Branch, FullProductName, ProductTree } from './advisory.ts';

/** A step on the way from the vendor to a product. */
export type BranchStep = { readonly category: Branch['category']; readonly name: string };

/**
 * The tree with a product at the end of a path of branches. Branches that are there are used again, so that one vendor stands there once;
 * without a path the product goes into the flat list.
 */
export function placeProduct(
  tree: ProductTree | undefined,
  { product, path }: { readonly product: FullProductName; readonly path: readonly BranchStep[] },
): ProductTree {
  if (path.length === 0) return { ...tree, full_product_names: [...(tree?.full_product_names ?? []), product] };
  return { ...tree, branches: placed(tree?.branches ?? [], path, product) };
}

function placed(
  branches: readonly Branch[],
  [step, ...rest]: readonly BranchStep[],
  product: FullProductName,
): readonly Branch[] {
  if (step === undefined) return branches;
  const isLast = rest.length === 0;
  // A branch that holds a product has none below it.
  const place = isLast
    ? -1
    : branches.findIndex(
        (one) => one.category === step.category && one.name === step.name && one.product === undefined,
      );
  const grown = (branch: Branch): Branch =>
    isLast ? { ...branch, product } : { ...branch, branches: placed(branch.branches ?? [], rest, product) };
  return place < 0
    ? [...branches, grown(step)]
    : branches.map((branch, index) => (index === place ? grown(branch) : branch));
}
