import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AnswerKey } from '../app/answer-key.ts';

/** Starts a try at a module quiz, answers its twelve questions and submits. `strategy` chooses right or wrong options. */
export async function takeModuleQuiz(
  page: Page,
  { module, answerKey, strategy }: { module: number; answerKey: AnswerKey; strategy: 'right' | 'wrong' },
): Promise<void> {
  await page.goto(`/learn/modules/${module}/quiz`);
  await page.getByRole('button', { name: /^(Start|Continue)/ }).click();
  const questions = page.getByRole('article');
  await questions.nth(11).waitFor();
  expect(await questions.count()).toBe(12);
  for (const question of await questions.all()) await answerCard(question, { answerKey, strategy });
  await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor();
  await page.getByRole('button', { name: 'Submit 12 answers' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit 12 answers' }).click();
  await page.getByText(/The pass mark is/).waitFor();
}

/** Marks the right options of a practice question, or as many wrong ones. */
export async function answerCard(
  card: Locator,
  { answerKey, strategy }: { answerKey: AnswerKey; strategy: 'right' | 'wrong' },
): Promise<void> {
  const controls = card.locator('input[type=radio], input[type=checkbox]');
  const rights = answerKey(await readOptions(controls));
  const wanted = rights.filter(Boolean).length;
  const marked = rights
    .flatMap((isRight, index) => (isRight === (strategy === 'right') ? [index] : []))
    .slice(0, wanted);
  for (const index of marked) await controls.nth(index).check();
}

/** The words of each option as a person sees them, without what is only decoration. */
export function readOptions(controls: Locator): Promise<readonly string[]> {
  return controls.evaluateAll((inputs) =>
    inputs.map((input) => {
      const label = input.closest('label')?.cloneNode(true);
      if (!(label instanceof HTMLElement)) return '';
      for (const decoration of label.querySelectorAll('[aria-hidden=true]')) decoration.remove();
      return label.textContent ?? '';
    }),
  );
}
