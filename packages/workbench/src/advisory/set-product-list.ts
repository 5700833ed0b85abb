import type { StatusName, Vulnerability } from './advisory.ts';
import { listsOf } from './product-state.ts';

/** The weakness with a product in one list of `product_status` and in no other; in none for null. Empty lists are left away. */
export function setProductList(
  vulnerability: Vulnerability,
  { productId, list }: { readonly productId: string; readonly list: StatusName | null },
): Vulnerability {
  const others = listsOf(vulnerability).map(
    ([name, ids]) => [name, ids.filter((id) => id !== productId || name === list)] as const,
  );
  const lists = new Map<StatusName, readonly string[]>(others);
  if (list !== null && !(lists.get(list) ?? []).includes(productId))
    lists.set(list, [...(lists.get(list) ?? []), productId]);
  return { ...vulnerability, product_status: Object.fromEntries([...lists].filter(([, ids]) => ids.length > 0)) };
}
