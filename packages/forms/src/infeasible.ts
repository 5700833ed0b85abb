/** Why no form can be assembled: the violated constraint, and a sentence an officer can act on. */
export type Infeasible =
  | { readonly kind: 'inconsistent-blueprint'; readonly message: string }
  | { readonly kind: 'too-few-singles'; readonly domain: number; readonly message: string }
  | { readonly kind: 'too-few-sets'; readonly message: string }
  | { readonly kind: 'set-domains'; readonly message: string }
  | { readonly kind: 'set-enemies'; readonly message: string }
  | { readonly kind: 'single-enemies'; readonly domain: number; readonly message: string }
  | { readonly kind: 'enemies'; readonly message: string }
  | { readonly kind: 'search-limit'; readonly message: string };
