import type { AuthoredQuestion, ScenarioSet, SetQuestion } from '@cmdsp/questions';

/** Reading to decide goes slower than reading for pleasure: 150 words a minute. */
const wordsPerSecond = 2.5;

/** Time to weigh the options, by what the question asks of the mind. */
const weighing = { recall: 15, understand: 20, apply: 30, analyse: 40, evaluate: 40 } as const;

/** Seconds that somebody just qualified needs for a question: an estimate from its words and level, to balance forms by. */
export function secondsOfQuestion(question: AuthoredQuestion | SetQuestion): number {
  return Math.round(countWords([question.stem, offered(question)]) / wordsPerSecond) + weighing[question.level];
}

/** Seconds to read the shared case of a set and its exhibits once. */
export function secondsOfCase(set: ScenarioSet): number {
  return Math.round(countWords([set.case, set.exhibits]) / wordsPerSecond);
}

/** What a candidate reads beside the stem: the texts of the options, or of whatever else the interaction offers. */
function offered(question: AuthoredQuestion | SetQuestion): unknown {
  return 'options' in question ? question.options.map(({ text }) => text) : [];
}

function countWords(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + countWords(part), 0);
}
