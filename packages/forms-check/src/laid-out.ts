import type { BankJson, FormJson, QuestionJson, SetJson } from './form-json.ts';

/** A form with what the bank says about everything on it; what the bank does not know is listed apart. */
export type LaidOut = {
  readonly singles: readonly { readonly question: QuestionJson; readonly pretest: boolean }[];
  readonly sets: readonly SetJson[];
  readonly unknown: readonly string[];
  /** Every id on the form, as often as it stands there. */
  readonly ids: readonly string[];
  readonly questions: readonly QuestionJson[];
};

/** Looks everything on a form up in the bank. */
export function layOut(form: FormJson, bank: BankJson): LaidOut {
  const singles: { question: QuestionJson; pretest: boolean }[] = [];
  const sets: SetJson[] = [];
  const unknown: string[] = [];
  for (const part of form.parts) {
    if (part.kind === 'set') {
      const set = bank.sets.find(({ id }) => id === part.id);
      if (set === undefined) unknown.push(part.id);
      else sets.push(set);
      continue;
    }
    const question = bank.questions.find(({ id }) => id === part.id);
    if (question === undefined) unknown.push(part.id);
    else singles.push({ question, pretest: part.pretest });
  }
  const questions = [...singles.map(({ question }) => question), ...sets.flatMap((set) => set.questions)];
  return { singles, sets, unknown, questions, ids: [...questions.map(({ id }) => id), ...sets.map(({ id }) => id)] };
}

/** What counts on a form. */
export function scoredOf({ singles, sets }: LaidOut): readonly QuestionJson[] {
  const counted = singles.filter(({ pretest }) => !pretest).map(({ question }) => question);
  return [...counted, ...sets.flatMap(({ questions }) => questions)];
}
