import { seededRandom } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { analyseForm, type AnalysedQuestion, type Part } from './index.ts';

/** Forty people of whom the able get more of eight questions right; the last one is only tried out, two are a set. */
function aStudy() {
  const random = seededRandom('study');
  const scores = Array.from({ length: 40 }, (_, person) =>
    Array.from({ length: 8 }, () => Number(random.below(40) < 8 + (person * 3) / 4)),
  );
  const questions = scores[0]?.map((_, index): AnalysedQuestion => ({
    id: `q${index + 1}`,
    maximum: 1,
    isCounted: index < 7,
    options: { ids: ['a', 'b'], correct: ['a'] },
  }));
  const parts: Part[] = [
    { id: 'set', stratum: 'sets', columns: [0, 1] },
    ...[2, 3, 4, 5, 6].map((column) => ({ id: `q${column + 1}`, stratum: 'one', columns: [column] })),
  ];
  const choices = scores.map((row) => row.map((score) => [score === 1 ? 'a' : 'b']));
  return { scores, questions: questions ?? [], parts, choices, mark: 0.7 };
}

describe('a form', () => {
  it('is about the questions that count, and judges the others by them', () => {
    const study = aStudy();
    const { form, questions } = analyseForm(study);
    const harder = analyseForm({
      ...study,
      scores: study.scores.map((row, person) => row.with(7, person % 2)),
    });

    expect(form).toMatchObject({ people: 40, maximum: 7, needed: 5 });
    expect(harder.form).toEqual(form);
    expect(questions[7]).toMatchObject({ id: 'q8', isCounted: false });
    expect(harder.questions[0]).toEqual(questions[0]);
  });

  it('passes from the smallest whole number of points that reaches the mark', () => {
    const { form } = analyseForm({ ...aStudy(), mark: 5 / 7 });

    expect(form.needed).toBe(5);
    expect(form.nearTheMark?.map(({ points }) => points)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('knows no binomial error where questions differ in points', () => {
    const study = aStudy();

    const { form } = analyseForm({
      ...study,
      questions: study.questions.map((question, index) => ({ ...question, maximum: index === 0 ? 2 : 1 })),
    });

    expect([form.consistency, form.nearTheMark]).toEqual([null, null]);
  });

  it('has everything undecided where nobody was', () => {
    const { form, questions } = analyseForm({ ...aStudy(), scores: [], choices: [] });

    expect(form).toMatchObject({ people: 0, mean: null, stratified: { form: { kind: 'too-few', needsMore: 30 } } });
    expect(form.standardError).toMatchObject({ kind: 'too-few', needsMore: 30, value: null });
    expect(questions[0]?.difficulty).toMatchObject({ kind: 'too-few', needsMore: 20 });
  });
});
