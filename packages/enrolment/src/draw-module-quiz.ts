import { ok, type Random, refused, type Result, seededRandom, shuffle } from '@cmdsp/primitives';

/** A question as far as drawing is concerned: no text, no key. */
export type DrawableQuestion = {
  readonly id: string;
  readonly optionIds: readonly string[];
  /** Questions that give this one away. */
  readonly enemies: readonly string[];
};

/** One drawn question with the order in which its options are shown. */
export type DrawnQuestion = { readonly id: string; readonly optionIds: readonly string[] };

/** A topic with too few questions to draw from. */
export type TooFewQuestions = { readonly topic: string; readonly needed: number; readonly available: number };

/**
 * Draws a module quiz: `perTopic` questions from each topic, in one shuffled order, each with shuffled options. Enemies
 * are kept apart where the topic has another question to offer. Same topics and seed, same quiz.
 */
export function drawModuleQuiz(options: {
  readonly topics: readonly { readonly id: string; readonly questions: readonly DrawableQuestion[] }[];
  readonly perTopic: number;
  readonly seed: string;
}): Result<readonly DrawnQuestion[], TooFewQuestions> {
  const { topics, perTopic, seed } = options;
  const random = seededRandom(seed);
  const drawn: DrawableQuestion[] = [];
  for (const { id, questions } of topics) {
    if (questions.length < perTopic) {
      return refused({ topic: id, needed: perTopic, available: questions.length });
    }
    drawn.push(...drawFromTopic({ questions, perTopic, already: drawn, random }));
  }
  return ok(shuffle(drawn, random).map(({ id, optionIds }) => ({ id, optionIds: shuffle(optionIds, random) })));
}

function drawFromTopic(options: {
  readonly questions: readonly DrawableQuestion[];
  readonly perTopic: number;
  readonly already: readonly DrawableQuestion[];
  readonly random: Random;
}): readonly DrawableQuestion[] {
  const { perTopic, already } = options;
  const order = shuffle(options.questions, options.random);
  const chosen: DrawableQuestion[] = [];
  for (const question of order) {
    if (chosen.length < perTopic && ![...already, ...chosen].some((other) => areEnemies(other, question))) {
      chosen.push(question);
    }
  }
  // A small topic may have nothing else: a quiz for learning then shows two questions that help each other.
  const rest = order.filter((question) => !chosen.includes(question));
  return [...chosen, ...rest].slice(0, perTopic);
}

function areEnemies(one: DrawableQuestion, other: DrawableQuestion): boolean {
  return one.enemies.includes(other.id) || other.enemies.includes(one.id);
}
