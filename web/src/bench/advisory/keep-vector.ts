import { setVector, statesOf, type Vulnerability } from '@cmdsp/workbench/advisory';

/** The weakness whose one vector stands at a product exactly when that is affected. */
export function keepVector(weakness: Vulnerability, productId: string): Vulnerability {
  const vectors = (weakness.scores ?? []).flatMap(({ cvss_v3: cvss }) =>
    cvss === undefined ? [] : [cvss.vectorString],
  );
  const isAffected = statesOf(weakness, productId).includes('affected');
  return setVector(weakness, { productId, vector: isAffected ? (vectors[0] ?? null) : null });
}
