import { analyseForm } from '@cmdsp/psychometrics';
import { listFormQuestions, partsOf } from './list-form-questions.ts';
import type { FinishedForm } from './load-finished-forms.ts';
import type { StoredForm } from './stored-statistics.ts';

/** Reliability, errors and decisions of each form; only the questions that count are in it. */
export function analyseForms(forms: readonly FinishedForm[]): StoredForm[] {
  return forms.map(({ id, title, createdAt, mark, paper, key, sittings }) => {
    const questions = listFormQuestions(paper, key);
    const scores = sittings.map(({ outcomes }) => questions.map((question) => outcomes.get(question.id)?.points ?? 0));
    const { form } = analyseForm({ scores, questions, parts: partsOf(questions), mark, choices: null });
    return {
      id,
      title,
      createdAt: createdAt.toISOString(),
      people: form.people,
      maximum: form.maximum,
      needed: form.needed,
      mean: form.mean,
      deviation: form.deviation,
      passed: sittings.filter(({ isPassed }) => isPassed).length,
      reliability: form.stratified.form,
      standardError: form.standardError,
      strata: [...form.stratified.strata],
      consistency: form.consistency?.agreement ?? null,
      nearTheMark: form.nearTheMark === null ? null : [...form.nearTheMark],
    };
  });
}
