import type { Locator, Page } from 'playwright-core';
import type { AnswerKey } from '../app/answer-key.ts';
import { readOptions } from './answer-quiz.ts';
import { tabTo } from './tab-to.ts';

/** Accepts the rules, takes a seat and starts the time, by keyboard alone. Ends at question 1. */
export async function startExamByKeyboard(page: Page, open: 'Open the rehearsal' | 'Open the certification exam') {
  await page.goto('/exam');
  const card = page.getByRole('region').filter({ has: page.getByRole('button', { name: open }) });
  await tabTo(page, card.getByRole('checkbox', { name: /rules of this sitting/ }));
  await page.keyboard.press('Space');
  if (open === 'Open the certification exam') {
    await tabTo(page, card.getByRole('checkbox', { name: /non-disclosure/ }));
    await page.keyboard.press('Space');
  }
  await tabTo(page, card.getByRole('button', { name: open }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Start the exam' }));
  await page.keyboard.press('Enter');
  await questionHeading(page, 1).waitFor();
}

/** The heading of a question. */
export function questionHeading(page: Page, position: number): Locator {
  return page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${position} of `) });
}

/** How many questions the exam on screen has. */
export async function countQuestions(page: Page): Promise<number> {
  const heading = (await page.getByRole('heading', { level: 1, name: /^Question \d+ of \d+/ }).textContent()) ?? '';
  return Number(/ of (\d+)/.exec(heading)?.[1]);
}

/** Chooses the right answers of the question on screen by its digits. */
export async function answerByDigits(page: Page, answerKey: AnswerKey): Promise<void> {
  const rights = answerKey(await readOptions(optionsOf(page)));
  for (const [index, isRight] of rights.entries()) if (isRight) await page.keyboard.press(String(index + 1));
}

/** Answers the questions from one position to another, both included, and moves on after each with N. */
export async function answerQuestions(
  page: Page,
  { from, to, answerKey }: { from: number; to: number; answerKey: AnswerKey },
): Promise<void> {
  for (let position = from; position <= to; position += 1) {
    await questionHeading(page, position).waitFor();
    await answerByDigits(page, answerKey);
    await page.keyboard.press('n');
  }
}

/** The controls of the options on screen. */
export function optionsOf(page: Page): Locator {
  return page.getByRole('group', { name: /^Choose / }).locator('input');
}

/**
 * Answers the question on screen anew, by its keys: with an option (1 is the first) and, where it asks for several, with those
 * after it. Which question stands where is drawn.
 */
export async function answerAnew(page: Page, option: number): Promise<void> {
  const words = (await page.getByRole('group', { name: /^Choose / }).textContent()) ?? '';
  const asked = Number(/^Choose (\d)/.exec(words)?.[1] ?? 1);
  const controls = await optionsOf(page).all();
  // The key of one among several takes it back.
  for (const [index, control] of controls.entries())
    if (asked > 1 && (await control.isChecked())) await page.keyboard.press(String(index + 1));
  for (let more = 0; more < asked; more += 1)
    await page.keyboard.press(String(((option - 1 + more) % controls.length) + 1));
}

/** Waits until the bar at the top says this about the answers. */
export async function waitForSaveState(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('banner').getByText(words).waitFor();
}

/** Goes to the review by key R and hands in, by keyboard alone. Ends on the page that says it is submitted. */
export async function submitByKeyboard(page: Page, answers: number): Promise<void> {
  await page.keyboard.press('r');
  await tabTo(page, page.getByRole('button', { name: `Submit ${answers} answers` }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: `Submit ${answers} answers` }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Your exam is submitted' }).waitFor();
}
