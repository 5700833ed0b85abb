import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type AnswerKey, openAnswerKey } from './app/answer-key.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readOptions } from './steps/answer-quiz.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// The diagnostic and a practice session by keyboard alone, connections that break, and the paths of all six groups.

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const groups = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let page: Page;
let answerKey: AnswerKey;
let debuggerOfPage: CDPSession;

beforeAll(async () => {
  answerKey = await openAnswerKey();
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  learner = await browser.newPerson();
  page = await learner.context.newPage();
  debuggerOfPage = await learner.context.newCDPSession(page);
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const step = createSteps(() => [learner]);
const card = () => page.getByRole('article');
const press = async (name: string | RegExp) => {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
};

/** Marks the right options of the question on screen, or as many wrong ones, without a mouse. */
async function answer(strategy: 'right' | 'wrong') {
  const controls = card().locator('input');
  const rights = answerKey(await readOptions(controls));
  const wanted = rights.filter(Boolean).length;
  const chosen = rights.flatMap((isRight, index) => (isRight === (strategy === 'right') ? [index] : []));
  if (wanted > 1) {
    for (const index of chosen.slice(0, wanted)) {
      await tabTo(page, controls.nth(index));
      await page.keyboard.press('Space');
    }
    return;
  }
  await tabTo(page, controls.first());
  await page.keyboard.press('Space');
  for (let moved = 0; moved < (chosen[0] ?? 0); moved += 1) await page.keyboard.press('ArrowDown');
}

/** Fails for what cannot be read or used on the page as it is, wide and narrow, light and dark, at twice the text size. */
async function expectSound() {
  const found: Record<string, readonly string[]> = {};
  for (const [name, viewport, standard] of [
    ['wide', desk, 16],
    ['narrow', phone, 16],
    ['narrow, 200 %', phone, 32],
  ] as const) {
    await page.setViewportSize(viewport);
    await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === `${size}px`, standard);
    const faults = await layoutFaults(page);
    if (faults.length > 0) found[name] = faults;
  }
  await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  for (const [viewport, colorScheme] of [
    [phone, 'dark'],
    [desk, 'light'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
  }
  expect.soft(found, page.url()).toEqual({});
}

describe('the diagnostic, by keyboard alone', () => {
  step('says what it is before it begins', async () => {
    await page.goto('/learn');
    await tabTo(page, page.getByRole('link', { name: /24 questions propose where/ }));
    await page.keyboard.press('Enter');
    await page.getByText(/It shortens nothing/).waitFor();
    await expectSound();
  });

  step('takes answers one by one, and goes on after a reload where it was left', async () => {
    await press('Begin');
    for (let position = 1; position <= 5; position += 1) {
      await page.getByRole('heading', { name: `Question ${position} of 24` }).waitFor();
      await answer('right');
      await press('Next question');
    }
    await page.getByRole('status').filter({ hasText: 'Answers are saved' }).waitFor();

    await page.reload();

    await page.getByRole('heading', { name: 'Question 6 of 24' }).waitFor();
    await page.getByText('5 of 24 answered', { exact: true }).waitFor();
    await expectSound();
  });

  step('keeps an answer given without a connection, over a reload of what was saved', async () => {
    learner.watch.allow(lostConnection);
    await learner.context.setOffline(true);
    await answer('right');
    await page.getByText(/Kept on this device/).waitFor();

    await learner.context.setOffline(false);

    await page.getByRole('status').filter({ hasText: 'Answers are saved' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Question 7 of 24' }).waitFor();
  });

  step('takes "I do not know" for an answer and asks once before the end', async () => {
    for (let position = 7; position <= 24; position += 1) {
      await page.getByRole('heading', { name: `Question ${position} of 24` }).waitFor();
      if (position % 6 === 0) {
        await press('I do not know');
        continue;
      }
      await answer(position % 4 === 0 ? 'wrong' : 'right');
      await press(position === 24 ? /^Finish$/ : 'Next question');
    }
    const dialog = page.getByRole('dialog', { name: '3 questions have no answer' });
    await tabTo(page, dialog.getByRole('button', { name: 'Finish and see where to begin' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Proposed order' }).waitFor();
  });

  step('proposes all six domains with how sure that is, and changes what the home proposes', async () => {
    const proposals = page.getByRole('article').filter({ has: page.getByRole('img') });
    expect(await proposals.count()).toBe(6);
    expect(await proposals.first().textContent()).toMatch(/of 4 right: .*\(\d+ to \d+\u00a0%\)\./);
    await expectSound();

    await tabTo(page, page.getByText(/Show all 24 questions/));
    await page.keyboard.press('Enter');
    expect(await page.getByText(/^Source: /).count()).toBe(24);
    await page.goto('/learn');
    await page.getByText(/Your diagnostic proposed exam domain/).waitFor();
    await page.goto('/diagnostic');
    await page.getByText(/You may take it again from/).waitFor();
    expect(await page.getByRole('button', { name: /^(Begin|Continue|Take it again)$/ }).count()).toBe(0);
  });
});

describe('a practice session, by keyboard alone', () => {
  let proposed = 0;

  step('is proposed on the home with its size', async () => {
    await page.goto('/learn');
    const words = await page.getByText(/^Today: \d+ questions?, about \d minutes?/).textContent();
    proposed = Number(/\d+/.exec(words ?? '')?.[0]);
    expect(proposed).toBeGreaterThanOrEqual(6);
    await expectSound();
    await tabTo(page, page.getByRole('link', { name: 'Practise' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How the dates are chosen' }).waitFor();
    await expectSound();
  });

  step('shows why only when the answer is recorded, and the keys 1 to 3 say how it came', async () => {
    await press('Start practice');
    await page.getByRole('heading', { name: `Question 1 of ${proposed}` }).waitFor();
    expect(await page.getByText(/^Source: /).count()).toBe(0);
    await page.keyboard.press('1');
    expect(await page.getByRole('button', { name: 'Next question' }).count()).toBe(0);
    await expectSound();
    await answer('right');

    await page.keyboard.press('1');

    await page.getByText(/^Right, easy: it comes back/).waitFor();
    expect(await page.getByText(/^Source: /).count()).toBe(1);
    await expectSound();
    await page.getByRole('button', { name: 'Next question' }).focus();
    await page.keyboard.press('Enter');
  });

  step('brings back tomorrow what was not right', async () => {
    await page.getByRole('heading', { name: `Question 2 of ${proposed}` }).waitFor();
    await answer('wrong');

    await page.keyboard.press('3');

    await page.getByText(/^Not right this time: it comes back/).waitFor();
    await page.keyboard.press('Enter');
  });

  step('keeps an answer without a connection and records it when it is back', async () => {
    await page.getByRole('heading', { name: `Question 3 of ${proposed}` }).waitFor();
    await learner.context.setOffline(true);
    await answer('right');
    await page.keyboard.press('2');
    await page.getByText('Your answer is kept on this device').waitFor();
    expect(await page.getByText(/^Source: /).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Question 4 of ${proposed}` }).waitFor();

    await learner.context.setOffline(false);

    await answer('right');
    await page.keyboard.press('2');
    await page.getByText(/^Right, after some thought: it comes back/).waitFor();
    await page.keyboard.press('Enter');
  });

  step('sends at the next visit what was answered just before the tab was closed', async () => {
    await page.getByRole('heading', { name: `Question 5 of ${proposed}` }).waitFor();
    await learner.context.setOffline(true);
    await answer('right');
    await page.keyboard.press('2');
    await page.getByText('Your answer is kept on this device').waitFor();
    await page.goto('about:blank');
    await learner.context.setOffline(false);

    await page.goto('/practice');

    await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('cmdsp.practice.')));
    await page.getByText(new RegExp(`^Today: ${proposed - 5} question`)).waitFor();
  });

  step('ends with what came of every question, one that waited among them', async () => {
    const left = proposed - 5;
    await press('Start practice');
    for (let position = 1; position <= left; position += 1) {
      await page.getByRole('heading', { name: `Question ${position} of ${left}` }).waitFor();
      if (position === 1) await learner.context.setOffline(true);
      await answer('right');
      await page.keyboard.press('2');
      if (position === 1) await page.getByText('Your answer is kept on this device').waitFor();
      else await page.getByText(/it comes back/).waitFor();
      if (position === 1) await learner.context.setOffline(false);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await page.getByText(`${left} of ${left} right.`).waitFor();
    expect(await page.getByText('Waits to be sent').count()).toBe(0);
    await expectSound();
  });
});

describe('six paths over one curriculum', () => {
  for (const [place, group] of groups.entries()) {
    step(`shows the path of ${group} with all 36 topics`, async () => {
      if (place === 0) await page.goto('/learn/paths');
      const chooser = page.getByRole('combobox', { name: 'Show the path of' });
      await tabTo(page, chooser);
      if (place > 0) await page.keyboard.press('ArrowDown');
      await page.waitForURL((url) => place === 0 || url.searchParams.get('group') === group);
      const label = (await chooser.locator('option:checked').textContent())?.replace(' (yours)', '') ?? '';
      await page.getByRole('heading', { level: 2, name: label }).waitFor();

      const topics = await page.locator('ol > li').count();

      expect(topics).toBe(36);
      expect(await page.getByRole('heading', { name: 'Core', exact: true }).count()).toBe(1);
      await expectSound();
    });
  }

  step('leaves the profile as it was', async () => {
    await page.goto('/learn/paths');
    await page.getByRole('heading', { level: 2, name: /Medical device engineers/ }).waitFor();
  });
});
