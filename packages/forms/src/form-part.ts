import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';

/** One indivisible part of a form: a question on its own, or a whole scenario set. Pretest questions are not counted. */
export type FormPart =
  | { readonly kind: 'single'; readonly question: AuthoredQuestion }
  | { readonly kind: 'set'; readonly set: ScenarioSet };
