import type { Page } from 'playwright-core';
import type { FindQuestion } from '../app/open-questions.ts';
import { answerByKeyboard } from './answer-by-keyboard.ts';
import { countQuestions, questionHeading } from './exam-room.ts';
import { tabTo } from './tab-to.ts';

/** Answers every question of the rehearsal rightly by keyboard alone; `look` sees each one answered. Says how many. */
export async function answerRehearsal(
  page: Page,
  { findQuestion, look }: { findQuestion: FindQuestion; look: (kind: string) => Promise<void> },
): Promise<number> {
  const last = await countQuestions(page);
  for (let position = 1; position <= last; position += 1) {
    await questionHeading(page, position).waitFor();
    const question = findQuestion((await page.locator('#question-stem').textContent()) ?? '');
    await answerByKeyboard(page, page.getByRole('main'), question);
    await look(question.kind);
    await tabTo(page, page.getByRole('button', { name: /^(Next|Review)/ }).last());
    await page.keyboard.press('Enter');
  }
  return last;
}
