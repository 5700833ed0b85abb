import type { Advisory, Branch, Vulnerability } from './advisory.ts';

/** The advisory without a product: out of the tree, with branches that hold nothing any more, and out of every statement. */
export function forgetProduct(advisory: Advisory, productId: string): Advisory {
  const { product_tree: tree = {}, vulnerabilities = [] } = advisory;
  return {
    ...advisory,
    product_tree: {
      ...tree,
      branches: prune(tree.branches ?? [], productId),
      full_product_names: (tree.full_product_names ?? []).filter(({ product_id: id }) => id !== productId),
      relationships: (tree.relationships ?? []).filter(
        (one) =>
          ![one.full_product_name.product_id, one.product_reference, one.relates_to_product_reference].includes(
            productId,
          ),
      ),
      product_groups: (tree.product_groups ?? [])
        .map((group) => ({ ...group, product_ids: without(group.product_ids, productId) }))
        .filter(({ product_ids: ids }) => ids.length > 1),
    },
    vulnerabilities: vulnerabilities.map((vulnerability) => forget(vulnerability, productId)),
  };
}

function prune(branches: readonly Branch[], productId: string): readonly Branch[] {
  return branches.flatMap(({ product, branches: below = [], ...branch }) => {
    const kept = prune(below, productId);
    const own = product?.product_id === productId ? undefined : product;
    if (own === undefined && kept.length === 0) return [];
    return [{ ...branch, ...(own !== undefined && { product: own }), ...(kept.length > 0 && { branches: kept }) }];
  });
}

function forget(vulnerability: Vulnerability, productId: string): Vulnerability {
  const { product_status: status = {}, flags = [], remediations = [], threats = [], scores = [] } = vulnerability;
  const speaks = <
    Statement extends {
      readonly product_ids?: readonly string[] | undefined;
      readonly group_ids?: readonly string[] | undefined;
    },
  >(
    statements: readonly Statement[],
  ) =>
    statements
      .map((one) => ({ ...one, product_ids: without(one.product_ids ?? [], productId) }))
      .filter(({ product_ids: ids, group_ids: groups = [] }) => ids.length + groups.length > 0);
  return {
    ...vulnerability,
    product_status: Object.fromEntries(
      Object.entries(status).flatMap(([list, ids]) => {
        const kept = without(ids ?? [], productId);
        return kept.length === 0 ? [] : [[list, kept]];
      }),
    ),
    flags: speaks(flags),
    remediations: speaks(remediations),
    threats: speaks(threats),
    scores: scores
      .map((score) => ({ ...score, products: without(score.products, productId) }))
      .filter(({ products }) => products.length > 0),
  };
}

function without(ids: readonly string[], productId: string): readonly string[] {
  return ids.filter((id) => id !== productId);
}
