import type { AuthoredQuestion } from '@cmdsp/questions';
import { loadShippedContent } from '../../server/src/testing/kept-content.ts';

/** Finds the authored question, key included, whose stem is on the screen. */
export type FindQuestion = (shownStem: string) => AuthoredQuestion;

/** The practice questions of the course by the letters and digits of their stems. */
export async function openQuestions(): Promise<FindQuestion> {
  const { catalogue } = await loadShippedContent();
  const all = [...catalogue.practice, ...catalogue.topics.flatMap(({ quiz }) => quiz)];
  const byStem = new Map(all.map((question) => [plain(question.stem), question]));
  return (shownStem) => {
    const question = byStem.get(plain(shownStem));
    if (question === undefined) throw new Error(`No practice question asks: ${shownStem}`);
    return question;
  };
}

/** Letters and digits only: what is left when Markdown, spaces and typography differ. */
export function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
