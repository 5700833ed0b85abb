import type { Remediation, Vulnerability } from '@cmdsp/workbench/advisory';

/** The weakness with a measure for a product; products with the same measure share a statement. */
export function addMeasure(
  weakness: Vulnerability,
  {
    category,
    details,
    productId,
  }: { readonly category: Remediation['category']; readonly details: string; readonly productId: string },
): Vulnerability {
  const measures = weakness.remediations ?? [];
  const place = measures.findIndex((one) => one.category === category && one.details === details);
  const remediations =
    place < 0
      ? [...measures, { category, details, product_ids: [productId] }]
      : measures.map((one, index) =>
          index === place ? { ...one, product_ids: [...new Set([...(one.product_ids ?? []), productId])] } : one,
        );
  return { ...weakness, remediations };
}
