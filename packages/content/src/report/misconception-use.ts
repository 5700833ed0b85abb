import { optionsOf } from '@cmdsp/questions';
import type { Catalogue } from '../catalogue.ts';

export type MisconceptionUse = {
  /** Wrong options of topic quizzes, and how many of them name a belief, by module. */
  readonly modules: readonly { readonly module: number; readonly wrongOptions: number; readonly naming: number }[];
  /** Slugs of misconceptions that no question can find. */
  readonly unused: readonly string[];
};

/** How well the quizzes can tell what somebody believes wrongly. */
export function misconceptionUse({ programme, topics, misconceptions }: Catalogue): MisconceptionUse {
  const wrong = topics.flatMap(({ module, quiz }) =>
    quiz.flatMap((question) => optionsOf(question).filter(({ correct }) => !correct).map((option) => ({ module, option }))),
  );
  const named = new Set(wrong.map(({ option }) => option.misconception));
  return {
    modules: programme.modules.map(({ number }) => {
      const own = wrong.filter(({ module }) => module === number);
      const naming = own.filter(({ option }) => option.misconception !== undefined).length;
      return { module: number, wrongOptions: own.length, naming };
    }),
    unused: misconceptions.map(({ slug }) => slug).filter((slug) => !named.has(slug)),
  };
}
