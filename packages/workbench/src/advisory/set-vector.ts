import type { Vulnerability } from './advisory.ts';
import { scoreEntry } from './score-entry.ts';

/** The weakness with one CVSS 3.1 vector for a product, or none for null. A text that is no vector is kept with a score of 0. */
export function setVector(
  vulnerability: Vulnerability,
  { productId, vector }: { readonly productId: string; readonly vector: string | null },
): Vulnerability {
  const kept = (vulnerability.scores ?? [])
    .map((score) => ({ ...score, products: score.products.filter((id) => id !== productId) }))
    .filter(({ products }) => products.length > 0);
  if (vector === null) return { ...vulnerability, scores: kept };
  const entry = scoreEntry(vector) ?? { version: '3.1', vectorString: vector, baseScore: 0, baseSeverity: 'NONE' };
  const place = kept.findIndex(({ cvss_v3: cvss }) => cvss?.vectorString === vector);
  const scores =
    place < 0
      ? [...kept, { products: [productId], cvss_v3: entry }]
      : kept.map((score, index) => (index === place ? { ...score, products: [...score.products, productId] } : score));
  return { ...vulnerability, scores };
}
