import { approximateRational } from '@cmdsp/primitives';
import type { Blueprint } from '../blueprint.ts';
import { addAmount, countScored, type FormModel, termsOf } from './form-model.ts';
import type { Pool } from './pool.ts';
import { questionsOfForm, scoredOfForm } from './questions-of-form.ts';

/** What a point away from the wished difficulty costs, and a question too many or too few of a topic. */
const cost = { difficulty: 20_000, topic: 1_500 };

/** A little inside the bounds, because solvers keep them up to a tolerance. */
const margin = 1e-4;

/** Makes forms alike: the mean difficulty of the scored points, the time they take, the topics they touch. */
export function addBalance(model: FormModel, { blueprint, pool }: { blueprint: Blueprint; pool: Pool }): void {
  addDifficulty(model, blueprint);
  addTime(model, blueprint, pool);
  addTopics(model, blueprint, pool);
}

function addDifficulty(model: FormModel, blueprint: Blueprint): void {
  const { difficulty } = blueprint;
  if (difficulty === null) return;
  const scored = scoredOfForm(blueprint);
  const wished = approximateRational(difficulty.target) * scored;
  const allowed = approximateRational(difficulty.tolerance) * scored;
  const points = termsOf(model, ({ candidate, role }) =>
    role === 'scored' ? candidate.questions.reduce((sum, question) => sum + question.difficulty, 0) : 0,
  );
  const percent = (share: number) => `${Math.round(share * 10_000) / 100} %`;
  model.constraints.push({
    terms: points,
    lower: wished - allowed + margin,
    upper: wished + allowed - margin,
    words: `Mean difficulty of the scored points ${percent(wished / scored)}, at most ${percent(allowed / scored)} away`,
    mayYield: true,
  });
  const [above, below] = [addAmount(model, cost.difficulty), addAmount(model, cost.difficulty)];
  model.constraints.push({
    terms: [...points, { variable: above, factor: -1 }, { variable: below, factor: 1 }],
    lower: wished,
    upper: wished,
    words: 'How far the difficulty is from the one wished for',
    mayYield: false,
  });
}

function addTime(model: FormModel, blueprint: Blueprint, pool: Pool): void {
  const { time, pretest, sets } = blueprint;
  if (time === null) return;
  const single = mean(pool.singles.map(({ seconds }) => seconds));
  const inSets = mean(pool.sets.map(({ questions }) => questions.length)) * sets.count;
  const whole =
    mean(pool.sets.map(({ seconds }) => seconds)) * sets.count + single * (questionsOfForm(blueprint) - inSets);
  const share = approximateRational(time.form);
  model.constraints.push({
    terms: termsOf(model, ({ candidate }) => candidate.seconds),
    lower: whole * (1 - share) + margin,
    upper: whole * (1 + share) - margin,
    words: `Estimated time of ${Math.round(whole / 60)} minutes, at most ${Math.round(share * 100)} % away`,
    mayYield: true,
  });
  if (pretest === 0) return;
  const tried = approximateRational(time.pretest);
  model.constraints.push({
    terms: termsOf(model, ({ candidate, role }) => (role === 'pretest' ? candidate.seconds : 0)),
    lower: single * pretest * (1 - tried) + margin,
    upper: single * pretest * (1 + tried) - margin,
    words: `Pretest questions take the time of single questions (${Math.round(single)} seconds), at most ${Math.round(tried * 100)} % away`,
    mayYield: true,
  });
}

/** Topics of a domain get equal shares of its scored questions, as far as enemies and sets allow. */
function addTopics(model: FormModel, blueprint: Blueprint, pool: Pool): void {
  for (const { domain, questions } of blueprint.domains) {
    const topics = new Set(
      [...pool.singles, ...pool.sets]
        .flatMap((candidate) => candidate.questions)
        .filter((question) => question.domain === domain)
        .map(({ topic }) => topic),
    );
    for (const topic of [...topics].sort()) {
      const terms = termsOf(model, (choice) =>
        countScored(choice, (question) => question.domain === domain && question.topic === topic),
      );
      const [missing, many] = [addAmount(model, cost.topic), addAmount(model, cost.topic)];
      model.constraints.push({
        terms: [...terms, { variable: missing, factor: 1 }, { variable: many, factor: -1 }],
        lower: Math.floor(questions / topics.size),
        upper: Math.ceil(questions / topics.size),
        words: `Topic ${topic}: its share of the questions of domain ${domain}`,
        mayYield: false,
      });
    }
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
