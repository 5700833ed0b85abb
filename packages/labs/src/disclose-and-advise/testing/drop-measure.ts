import type { Vulnerability } from '@cmdsp/workbench/advisory';

/** The weakness without a measure for a product; a statement that speaks of no product any more goes. */
export function dropMeasure(
  weakness: Vulnerability,
  { category, details, productId }: { readonly category: string; readonly details: string; readonly productId: string },
): Vulnerability {
  const remediations = (weakness.remediations ?? [])
    .map((one) =>
      one.category === category && one.details === details
        ? { ...one, product_ids: (one.product_ids ?? []).filter((id) => id !== productId) }
        : one,
    )
    .filter((one) => (one.product_ids ?? []).length > 0);
  return { ...weakness, remediations };
}
