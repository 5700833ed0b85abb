import { type AuthoredQuestion, optionsOf } from '@cmdsp/questions';

/** Where keys stand and how long they are; both should say nothing. */
export type KeyStatistics = {
  readonly questions: number;
  /** How many single questions have their key at the first, second, third and fourth place. */
  readonly positions: readonly [number, number, number, number];
  /** Single questions whose key is longer than every other option. */
  readonly longest: number;
  /** Mean length of keys over mean length of other options, in characters; 1 is best. Null without questions. */
  readonly lengthRatio: number | null;
};

/** Measures single questions; questions with several keys are counted by others. */
export function measureKeys(questions: readonly AuthoredQuestion[]): KeyStatistics {
  const singles = questions.flatMap((question) => (question.kind === 'single' ? [question] : []));
  const places = singles.map(({ options }) => options.findIndex(({ correct }) => correct));
  const at = (place: number) => places.filter((found) => found === place).length;
  const lengths = singles.flatMap(({ options }) =>
    options.map(({ text, correct }) => ({ length: text.trim().length, isKey: correct === true })),
  );
  const keys = mean(lengths.filter(({ isKey }) => isKey).map(({ length }) => length));
  const others = mean(lengths.filter(({ isKey }) => !isKey).map(({ length }) => length));
  return {
    questions: singles.length,
    positions: [at(0), at(1), at(2), at(3)],
    longest: singles.filter(isKeyLongest).length,
    lengthRatio: keys === null || others === null ? null : keys / others,
  };
}

/** True when a key is longer than every wrong option. */
export function isKeyLongest(question: AuthoredQuestion): boolean {
  const options = optionsOf(question);
  const keys = options.filter(({ correct }) => correct).map(({ text }) => text.trim().length);
  const others = options.filter(({ correct }) => !correct).map(({ text }) => text.trim().length);
  return Math.max(...keys) > Math.max(...others);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
