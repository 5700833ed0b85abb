import { decimal } from './fraction.ts';
import type { BankJson, BlueprintJson, QuestionJson, SetJson, Violation } from './form-json.ts';
import { type LaidOut, scoredOf } from './laid-out.ts';

const weighing: Readonly<Record<string, number>> = { recall: 15, understand: 20, apply: 30, analyse: 40, evaluate: 40 };
/** Sums of decimal numbers are exact to far less than this. */
const exactness = 1e-9;

/** Measures again what makes forms alike: mean difficulty and time. */
export function checkBalance(
  form: LaidOut,
  options: {
    readonly bank: BankJson;
    readonly blueprint: BlueprintJson;
    readonly panel: ReadonlyMap<string, number>;
  },
): readonly Violation[] {
  const { bank, blueprint, panel } = options;
  return [...checkDifficulty(form, blueprint, panel), ...checkTime(form, blueprint, bank)];
}

function checkDifficulty(
  form: LaidOut,
  { difficulty }: BlueprintJson,
  panel: ReadonlyMap<string, number>,
): readonly Violation[] {
  if (difficulty === null) return [];
  const scored = scoredOf(form);
  const mean = average(scored.map((question) => panel.get(question.id) ?? question.difficulty));
  const error = Math.abs(mean - decimal(difficulty.target));
  if (error <= decimal(difficulty.tolerance) + exactness) return [];
  return [{ rule: 'difficulty', message: `the mean difficulty is ${(mean * 100).toFixed(2)} %` }];
}

function checkTime(form: LaidOut, blueprint: BlueprintJson, bank: BankJson): readonly Violation[] {
  const { time } = blueprint;
  if (time === null) return [];
  const kinds = [...blueprint.kinds, ...blueprint.oneOfEach];
  const isUsable = ({ status }: { readonly status: string }) => !['retired', 'quarantined'].includes(status);
  const fits = (question: QuestionJson) => isUsable(question) && kinds.includes(question.kind);
  const singles = bank.questions.filter(fits);
  const sets = bank.sets.filter((set) => isUsable(set) && set.questions.every(fits));
  const single = average(singles.map(secondsOf));
  const perSet = average(sets.map(({ questions }) => questions.length));
  const { count } = blueprint.sets;
  const total = blueprint.domains.reduce(
    (sum, { questions }) => sum + questions,
    blueprint.pretest + blueprint.oneOfEach.length,
  );
  const usual = average(sets.map(secondsOfSet)) * count + single * (total - perSet * count);
  const tried = form.singles.filter(({ pretest }) => pretest).map(({ question }) => secondsOf(question));
  const taken = sum(form.singles.map(({ question }) => secondsOf(question))) + sum(form.sets.map(secondsOfSet));
  const found: Violation[] = [];
  if (Math.abs(taken - usual) > usual * decimal(time.form) + exactness) {
    found.push({
      rule: 'time',
      message: `the form takes ${Math.round(taken / 60)} minutes, usual are ${Math.round(usual / 60)}`,
    });
  }
  if (Math.abs(sum(tried) - single * tried.length) > single * tried.length * decimal(time.pretest) + exactness) {
    found.push({ rule: 'pretest-time', message: 'the pretest questions take another time than single questions' });
  }
  return found;
}

/** Reading at 150 words a minute, then weighing the options. */
function secondsOf(question: QuestionJson): number {
  const options = 'options' in question && Array.isArray(question.options) ? question.options : [];
  const texts = options.map((option: unknown) =>
    typeof option === 'object' && option !== null && 'text' in option ? option.text : '',
  );
  return Math.round(wordsIn([question.stem, texts]) / 2.5) + (weighing[question.level] ?? Number.NaN);
}

function secondsOfSet(set: SetJson): number {
  return Math.round(wordsIn([set.case, set.exhibits]) / 2.5) + sum(set.questions.map(secondsOf));
}

function wordsIn(value: unknown): number {
  if (typeof value === 'string') return (value.match(/\S+/g) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (Array.isArray(value)) return sum(value.map(wordsIn));
  return typeof value === 'object' && value !== null ? sum(Object.values(value).map(wordsIn)) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
