import { analyseQuestion } from '@cmdsp/psychometrics';
import { type FormQuestion, listFormQuestions } from './list-form-questions.ts';
import type { FinishedForm } from './load-finished-forms.ts';
import type { StoredQuestion } from './stored-statistics.ts';

/** Answers to one wording of a question, from every form that has it. */
type Pool = {
  readonly question: FormQuestion;
  forms: number;
  readonly points: number[];
  /** What each person got of the other counted questions of their form, as a share: comparable between forms. */
  readonly rest: number[];
  readonly choices: (readonly string[])[];
};

/**
 * Every question in numbers, by id. Answers from several forms are taken together where the wording is the same, because
 * forms are made equally hard; the rest score is then a share of the rest of the own form.
 */
export function analyseQuestions(forms: readonly FinishedForm[]): StoredQuestion[] {
  const pools = new Map<string, Pool>();
  for (const form of forms) addForm(pools, form);
  return [...pools.values()].map(present).sort((one, other) => (one.id < other.id ? -1 : 1));
}

function addForm(pools: Map<string, Pool>, { paper, key, sittings }: FinishedForm): void {
  const questions = listFormQuestions(paper, key);
  const counted = questions.filter(({ isCounted }) => isCounted);
  const maximum = counted.reduce((sum, question) => sum + question.maximum, 0);
  for (const question of questions) {
    const name = `${question.id} ${question.textHash}`;
    const pool = pools.get(name) ?? { question, forms: 0, points: [], rest: [], choices: [] };
    pools.set(name, pool);
    pool.forms += 1;
    for (const { outcomes } of sittings) {
      const own = outcomes.get(question.id);
      if (own === undefined) continue;
      const total = counted.reduce((sum, { id }) => sum + (outcomes.get(id)?.points ?? 0), 0);
      const isPart = question.isCounted;
      pool.points.push(own.points);
      pool.rest.push((total - (isPart ? own.points : 0)) / (maximum - (isPart ? question.maximum : 0)));
      pool.choices.push(own.chosen);
    }
  }
}

function present({ question, forms, points, rest, choices }: Pool): StoredQuestion {
  const found = analyseQuestion({
    scores: points.map((own, person) => [own, rest[person] ?? 0]),
    index: 0,
    question,
    counted: [question.isCounted, true],
    choices,
  });
  return {
    id: question.id,
    textHash: question.textHash,
    stem: question.stem,
    domain: question.domain,
    set: question.set,
    isPretest: !question.isCounted,
    forms,
    difficulty: found.difficulty,
    discrimination: found.discrimination,
    options: found.options.map(({ isKey, chosenBy, share, restMean, flags }, index) => ({
      letter: String.fromCharCode(65 + index),
      text: question.optionTexts[index] ?? '',
      isKey,
      chosenBy,
      share,
      restMean,
      flags: [...flags],
    })),
    unanswered: found.unanswered,
    flags: [...found.flags],
  };
}
