/** Why one form is worth what the others are, on one page: plain JSON, hashed as it stands. Names no question. */
export type EquivalenceStatement = {
  readonly format: 'cmdsp-equivalence/1';
  /** The form that it speaks about, by the hashes of both its halves. */
  readonly form: { readonly number: number; readonly paperHash: string; readonly keyHash: string };
  readonly blueprint: {
    readonly id: string;
    readonly title: string;
    readonly durationMinutes: number;
    readonly passMark: string;
    readonly domains: readonly {
      readonly domain: number;
      readonly wanted: number;
      readonly scored: number;
      readonly pretest: number;
    }[];
    readonly sets: { readonly wanted: number; readonly has: number };
    readonly practical: { readonly needed: number; readonly has: number };
  };
  readonly scored: number;
  readonly pretest: number;
  readonly difficulty: {
    /** Expected points of somebody just qualified. */
    readonly sum: number;
    readonly points: number;
    /** Percent of the points, and how far from the wished percentage in percentage points. */
    readonly meanPercent: number;
    readonly targetPercent: number | null;
    readonly errorPoints: number | null;
    readonly allowedPoints: number | null;
    /** How many of the difficulties a panel has set; the others are their authors' estimates. */
    readonly fromPanel: number;
  };
  readonly minutes: number;
  readonly overlap: readonly { readonly form: string; readonly common: number; readonly of: number }[];
  readonly allowedOverlap: number;
  readonly enemiesTogether: number;
  readonly mostUses: { readonly allowed: number; readonly has: number };
  readonly solver: { readonly name: string; readonly version: string };
  /** The seed itself would let somebody with the bank make the form again. */
  readonly seedHash: string;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
  /** True while a difficulty of the form is an estimate. */
  readonly isProvisional: boolean;
};
