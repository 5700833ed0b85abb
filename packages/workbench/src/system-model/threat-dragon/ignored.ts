/** Something in a file that the model cannot hold: where it stands (`[*]` for every one), how often, and what is lost. */
export type Ignored = { readonly path: string; readonly count: number; readonly message: string };
