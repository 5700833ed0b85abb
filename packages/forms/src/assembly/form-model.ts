import type { FormCandidate } from './form-candidate.ts';
import type { Constraint, Term, Variable } from './integer-program.ts';

/** What a part does on a form: it counts, it is tried out, or it shows one interaction beside the counts. */
export type Role = 'scored' | 'pretest' | 'extra';

/** One way in which a part may stand on the form, and the variable that decides about it. */
export type Choice = { readonly candidate: FormCandidate; readonly role: Role; readonly variable: number };

/** A form as a question to a solver, while it is put together. */
export type FormModel = {
  readonly choices: readonly Choice[];
  readonly variables: Variable[];
  readonly constraints: Constraint[];
};

/** An empty model over these choices, whose costs the caller names. */
export function formModel(
  choices: readonly Omit<Choice, 'variable'>[],
  costOf: (choice: Omit<Choice, 'variable'>) => number,
): FormModel {
  return {
    choices: choices.map((choice, variable) => ({ ...choice, variable })),
    variables: choices.map((choice) => ({ kind: 'binary', cost: costOf(choice) })),
    constraints: [],
  };
}

/** Adds an amount to the model that costs `cost` a unit; the place of its variable. */
export function addAmount(model: FormModel, cost: number): number {
  model.variables.push({ kind: 'amount', cost });
  return model.variables.length - 1;
}

/** Terms over the choices for which `factorOf` is not zero. */
export function termsOf(model: FormModel, factorOf: (choice: Choice) => number): readonly Term[] {
  return model.choices
    .map((choice) => ({ variable: choice.variable, factor: factorOf(choice) }))
    .filter(({ factor }) => factor !== 0);
}

/** How many counted questions a choice brings for which `matches` holds. */
export function countScored(
  { candidate, role }: Choice,
  matches: (question: FormCandidate['questions'][number]) => boolean,
): number {
  return role === 'scored' ? candidate.questions.filter(matches).length : 0;
}
