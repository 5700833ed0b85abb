import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { tabTo } from './tab-to.ts';

/** Goes through a lecture slide by slide with the right arrow; gives the titles as they were shown. */
export async function watchLecture(page: Page): Promise<readonly string[]> {
  const lecture = page.getByRole('group', { name: 'Lecture' });
  await tabTo(page, lecture);
  const count = Number(/of (\d+)$/.exec(await lecture.getByText(/^Slide \d+ of \d+$/).innerText())?.[1]);
  const counted = page.waitForResponse(isFact('lecture-finished'));
  const titles = [await lecture.getByRole('heading').first().innerText()];
  for (let slide = 2; slide <= count; slide += 1) {
    await page.keyboard.press('ArrowRight');
    await lecture.getByText(`Slide ${slide} of ${count}`, { exact: true }).waitFor();
    titles.push(await lecture.getByRole('heading').first().innerText());
  }
  await counted;
  return titles;
}

/** Opens a part of the topic by the arrow keys of its tabs. */
export async function openPart(page: Page, name: 'Reading' | 'Quiz'): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }), 'Shift+Tab');
  const wanted = page.getByRole('tab', { name });
  for (let presses = 0; presses < 5; presses += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys do not lead to ${name}`);
}

/** Reads on screen by screen until the end counts as reached. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections of the reading' }).waitFor();
  let isCounted = false;
  const counted = page.waitForResponse(isFact('reading-finished')).then(() => {
    isCounted = true;
  });
  // Off the tabs, where keys choose another part.
  await page.keyboard.press('Tab');
  for (let screens = 0; screens < 80 && !isCounted; screens += 1) {
    await page.keyboard.press('PageDown');
    // A browser scrolls after the key, not with it.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  await counted;
}

/**
 * Answers every practice question by keyboard, with the option at `place` (counted from 0) or as many as are asked for,
 * and expects of each a verdict, its source, and a reason for every option. Gives how many questions there were.
 */
export async function answerQuiz(page: Page, { place }: { readonly place: number }): Promise<number> {
  const questions = page.getByRole('article', { name: /^Question \d+ of \d+$/ });
  await questions.first().waitFor();
  const count = await questions.count();
  for (const question of await questions.all()) {
    const options = question.locator('input[type=radio], input[type=checkbox]');
    const asked = await question.getByText(/^0 of \d+ chosen$/).allInnerTexts();
    const wanted = Number(/of (\d+)/.exec(asked[0] ?? '')?.[1] ?? 1);
    await tabTo(page, options.first());
    await page.keyboard.press('Space');
    if (asked.length === 0) for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
    for (let next = 1; next < wanted; next += 1) {
      await tabTo(page, options.nth(next));
      await page.keyboard.press('Space');
    }
    await tabTo(page, question.getByRole('button', { name: 'Check answer' }));
    await page.keyboard.press('Enter');
    await question.getByRole('status').getByText('Source: ').waitFor();

    const verdicts = question.getByText(/^(Right|Not right)(, and you chose it)?$/);
    const reasons = await verdicts.evaluateAll((shown) =>
      shown
        .filter((verdict) => verdict.closest('[role=status]') === null)
        .map((verdict) => verdict.nextElementSibling?.textContent?.length ?? 0),
    );
    expect(reasons).toHaveLength(await options.count());
    expect(Math.min(...reasons)).toBeGreaterThan(20);
  }
  return count;
}

function isFact(kind: string): (response: Response) => boolean {
  return (response) =>
    response.url().endsWith('/facts') && response.ok() && (response.request().postData() ?? '').includes(`"${kind}"`);
}
