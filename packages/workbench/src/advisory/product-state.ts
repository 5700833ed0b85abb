import type { StatusName, Vulnerability } from './advisory.ts';

/** What an advisory says of a product and a weakness; these four exclude one another (CSAF 2.0, tests 6.1.6). */
export type ProductState = 'affected' | 'not-affected' | 'fixed' | 'under-investigation';

/** Which of the four a list of `product_status` belongs to; `recommended` goes with any of them. */
export const stateOfList: Readonly<Record<StatusName, ProductState | null>> = {
  first_affected: 'affected',
  known_affected: 'affected',
  last_affected: 'affected',
  known_not_affected: 'not-affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  under_investigation: 'under-investigation',
  recommended: null,
};

/** Each state that a weakness gives a product: none where it is not spoken of, more than one where it contradicts itself. */
export function statesOf(vulnerability: Vulnerability, productId: string): readonly ProductState[] {
  const states = listsOf(vulnerability).flatMap(([list, ids]) => {
    const state = stateOfList[list];
    return state !== null && ids.includes(productId) ? [state] : [];
  });
  return [...new Set(states)];
}

/** The lists of `product_status` that are there. */
export function listsOf({
  product_status: status = {},
}: Vulnerability): readonly (readonly [StatusName, readonly string[]])[] {
  // Keys of the model's own object.
  return (Object.keys(status) as StatusName[]).map((list) => [list, status[list] ?? []]);
}
