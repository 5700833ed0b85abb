/** The parts of a bank question that the check reads, as they stand in the bank's files. */
export type QuestionJson = {
  readonly id: string;
  readonly kind: string;
  readonly domain: number;
  readonly level: string;
  readonly difficulty: number;
  readonly stem: string;
  readonly status: string;
  readonly enemies: readonly string[];
  readonly pretest?: boolean | undefined;
};

/** A scenario set of the bank. */
export type SetJson = {
  readonly id: string;
  readonly joins: readonly string[];
  readonly case: string;
  readonly exhibits: readonly unknown[];
  readonly status: string;
  readonly enemies: readonly string[];
  readonly questions: readonly QuestionJson[];
};

export type BankJson = { readonly questions: readonly QuestionJson[]; readonly sets: readonly SetJson[] };

/** A blueprint as programme.yaml writes it: shares are texts `n/d`. */
export type BlueprintJson = {
  readonly domains: readonly { readonly domain: number; readonly questions: number }[];
  readonly pretest: number;
  readonly sets: { readonly count: number; readonly joinEachPair: boolean };
  readonly kinds: readonly string[];
  readonly oneOfEach: readonly string[];
  readonly practicalShare: string;
  readonly difficulty: { readonly target: string; readonly tolerance: string } | null;
  readonly time: { readonly form: string; readonly pretest: string } | null;
  readonly maximumOverlap: string;
  readonly maximumUses: number;
};

/** What stands on a form, by id. */
export type FormJson = {
  readonly parts: readonly (
    | { readonly kind: 'single'; readonly id: string; readonly pretest: boolean }
    | { readonly kind: 'set'; readonly id: string }
  )[];
};

/** Another form in use: every question and set on it. */
export type OtherJson = { readonly name: string; readonly ids: readonly string[] };

/** A rule that a form breaks, and how. */
export type Violation = { readonly rule: string; readonly message: string };
