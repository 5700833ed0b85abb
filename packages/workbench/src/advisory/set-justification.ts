import type { Flag, Vulnerability } from './advisory.ts';

/** The weakness with one justification for a product, or none for null. Flags that speak of no product any more are left away. */
export function setJustification(
  vulnerability: Vulnerability,
  { productId, label }: { readonly productId: string; readonly label: Flag['label'] | null },
): Vulnerability {
  const kept = (vulnerability.flags ?? [])
    .map((flag) => ({ ...flag, product_ids: (flag.product_ids ?? []).filter((id) => id !== productId) }))
    .filter(({ product_ids: ids, group_ids: groups = [] }) => ids.length + groups.length > 0);
  if (label === null) return { ...vulnerability, flags: kept };
  const place = kept.findIndex((flag) => flag.label === label);
  const flags =
    place < 0
      ? [...kept, { label, product_ids: [productId] }]
      : kept.map((flag, index) =>
          index === place ? { ...flag, product_ids: [...flag.product_ids, productId] } : flag,
        );
  return { ...vulnerability, flags };
}
