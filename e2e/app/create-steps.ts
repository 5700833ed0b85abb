import type { BrowserContext } from 'playwright-core';
import { test } from 'vitest';
import type { Person } from './browser.ts';

/** A test that continues where the one before it ended. */
export type Step = (title: string, run: () => Promise<void>) => void;

/**
 * Makes the steps of one journey: when a step breaks off, it says what was on the screens, and those after it are
 * skipped, because they would fail for its reason. After each step no browser context may have had a complaint.
 */
export function createSteps(people: () => readonly Person[]): Step {
  let isBroken = false;
  return (title, run) =>
    test(title, async (context) => {
      context.skip(isBroken, 'an earlier step broke off');
      isBroken = true;
      await run().catch(async (error: unknown) => {
        const screens = await Promise.all(people().map((person) => describeScreens(person.context)));
        throw new Error(`${String(error)}\nOn the screens:\n${screens.join('\n')}`, { cause: error });
      });
      isBroken = false;
      for (const { watch } of people()) watch.expectClean();
    });
}

async function describeScreens(context: BrowserContext): Promise<string> {
  const screens = await Promise.all(
    context.pages().map(async (page) => {
      const words = await page
        .locator('body')
        .ariaSnapshot({ timeout: 2000 })
        .catch(() => 'nothing to be read');
      return `${page.url()}\n${words.slice(0, 3000)}`;
    }),
  );
  return screens.join('\n');
}
