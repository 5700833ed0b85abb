/** What may be set while the program runs, and what counts until somebody sets it. */
export type Setting = {
  readonly title: string;
  /** What the program does with it, in one sentence. */
  readonly effect: string;
} & (
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly standard: number;
    }
  | { readonly kind: 'email'; readonly standard: string }
  | {
      readonly kind: 'choice';
      /** What may be chosen, with its words. */
      readonly choices: Readonly<Record<string, string>>;
      readonly standard: string;
    }
);
