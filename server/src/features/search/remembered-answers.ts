/**
 * The last answers to what was asked, so that what many people ask (and what one asks again at every letter) is found
 * once. Holds no person. For answers that never change; the one asked for longest ago goes first.
 */
export function rememberedAnswers<Answer>(most: number): (key: string, find: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return async (key, find) => {
    const answer = answers.get(key) ?? find();
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    try {
      return await answer;
    } catch (error) {
      // A failure is nobody else's.
      if (answers.get(key) === answer) answers.delete(key);
      throw error;
    }
  };
}
