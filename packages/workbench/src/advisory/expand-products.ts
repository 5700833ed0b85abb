import type { ProductTree } from './advisory.ts';

/** The products a statement is about: those it names and those of the groups it names. */
export function expandProducts(
  tree: ProductTree | undefined,
  {
    product_ids: products = [],
    group_ids: groups = [],
  }: {
    readonly product_ids?: readonly string[] | undefined;
    readonly group_ids?: readonly string[] | undefined;
  },
): readonly string[] {
  const ofGroups = (tree?.product_groups ?? []).filter(({ group_id: id }) => groups.includes(id));
  return [...new Set([...products, ...ofGroups.flatMap(({ product_ids: ids }) => ids)])];
}
