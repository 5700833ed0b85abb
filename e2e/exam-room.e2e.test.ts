import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import {
  answerAnew,
  countQuestions,
  optionsOf,
  questionHeading,
  startExamByKeyboard,
  waitForSaveState,
} from './steps/exam-room.ts';
import { borderOf, findScenario, goToByNavigator, hearMarks, sizeOfStem, withLargeText } from './steps/look-at-exam.ts';
import { signIn } from './steps/sign-in.ts';
import { submitThroughCut } from './steps/submit-through-cut.ts';

// What the exam screen does for a candidate, in one sitting of the certification exam.

let app: RunningApp;
let browser: TestBrowser;
let first: Person;
let second: Person;
let page: Page;
let last: number;
const step = createSteps(() => [first, second]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  first = await browser.newPerson();
  second = await browser.newPerson();
  page = await first.context.newPage();
  // The clock of the page can be moved; the server's cannot.
  await page.clock.install();
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await startExamByKeyboard(page, 'Open the certification exam');
  last = await countQuestions(page);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('moves between questions without a single request', async () => {
  const requests: string[] = [];
  const note = (request: { url: () => string }) => void requests.push(request.url());
  page.on('request', note);
  for (let position = 2; position <= last; position += 1) {
    await page.keyboard.press('n');
    await questionHeading(page, position).waitFor();
  }
  for (let back = 0; back < 5; back += 1) await page.keyboard.press('p');
  await questionHeading(page, last - 5).waitFor();

  page.off('request', note);

  // A quiet page asks now and then how the sitting stands, says that it is there, and listens.
  expect(requests.filter((url) => !/\/api\/sittings\/[0-9a-f-]+(\/beats|\/events)?$/.test(url))).toEqual([]);
});

step('puts the focus on the question that comes, so that it is read out', async () => {
  await page.keyboard.press('p');

  await questionHeading(page, last - 6).waitFor();
  expect(await questionHeading(page, last - 6).evaluate((heading) => heading === document.activeElement)).toBe(true);
});

step('answers, strikes out and flags by keys, and says so in words', async () => {
  await goToByNavigator(page, 1);
  await answerAnew(page, 2);
  await page.keyboard.press('f');
  await page.keyboard.press('s');
  await page.getByText('Striking out:').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('s');
  await waitForSaveState(page, /^Saved at/);

  expect(await optionsOf(page).nth(1).isChecked()).toBe(true);
  expect(await page.getByText('(struck out)').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Flagged' }).getAttribute('aria-pressed')).toBe('true');
  await expectNoAxeViolations(page);
});

step('shows all questions in the navigator and gives the focus back', async () => {
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'All questions' });
  await dialog.getByRole('button', { name: 'Question 1, answered, flagged' }).waitFor();
  expect(await dialog.getByRole('button', { name: /, not answered$/ }).count()).toBe(last - 1);
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await page.keyboard.press('n');

  await questionHeading(page, 2).waitFor();
});

step('explains its keys and ignores them while the explanation is open', async () => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and keys' });
  await dialog.getByText('Say the time that is left').waitFor();
  await expectNoAxeViolations(page);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await questionHeading(page, 2).waitFor();
});

step('enlarges the text and hides the time', async () => {
  const before = await sizeOfStem(page);
  await page.getByRole('button', { name: 'Very large text' }).click();
  await page.getByRole('button', { name: 'Hide time' }).click();

  expect(await sizeOfStem(page)).toBeGreaterThan(before * 1.3);
  await page.getByRole('button', { name: 'Show time' }).waitFor();
  // Hidden from everybody, also from those who listen; key T tells it.
  expect(await page.getByText(/^Time left/).textContent()).toBe('Time left: hidden');
  expect(await layoutFaults(page)).toEqual([]);
  await expectNoAxeViolations(page);
});

step('keeps everything over a reload', async () => {
  await page.reload();
  await questionHeading(page, 1).waitFor();

  await page.getByText('(struck out)').waitFor();
  expect(await optionsOf(page).nth(1).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Flagged' }).waitFor();
  await page.getByRole('button', { name: 'Show time' }).click();
  await page.getByRole('button', { name: 'Normal text' }).click();
});

step('shows the case and its exhibits in tabs beside the question', async () => {
  await findScenario(page);
  const tabs = page.getByRole('tablist', { name: 'Case and exhibits' });
  await tabs.getByRole('tab', { name: 'The case' }).focus();
  await page.keyboard.press('ArrowRight');

  expect(await tabs.getByRole('tab', { name: 'Exhibit 1' }).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tabpanel', { name: 'Exhibit 1' }).waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('is usable on a phone, in the dark and in forced colours', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await layoutFaults(page)).toEqual([]);
  await expectNoAxeViolations(page);
  await goToByNavigator(page, 1);
  expect(await layoutFaults(page)).toEqual([]);
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: 'active' });

  // Where colours are the system's, the chosen option still differs from the others, and the picture is not empty.
  const chosen = page
    .getByRole('group', { name: /^Choose / })
    .locator('label')
    .nth(1);
  // A question may take several answers: the last option is never among those chosen above.
  expect(await borderOf(chosen)).not.toBe(await borderOf(page.getByRole('group').locator('label').last()));
  expect((await page.screenshot()).byteLength).toBeGreaterThan(10_000);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
});

// beyond.md, complaint 3
step(
  'says that it is offline and safe here in every look, also where large text makes the bars scroll away',
  async () => {
    first.watch.allow(lostConnection);
    await first.context.setOffline(true);
    await page.keyboard.press('2');
    await waitForSaveState(page, /^Offline, safe on this device/);
    await expectGoodInEveryLook(page, 'exam offline');
    const seen = await withLargeText(page, async () => {
      await page.locator('main').evaluate((main) => main.scrollIntoView());
      const box = await page.locator('[data-save-state=offline]').boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 844;
    });
    await first.context.setOffline(false);
    await waitForSaveState(page, /^Saved at/);

    expect(seen).toBe(true);
  },
);

step('leaves the question most of a small window with large text', async () => {
  const share = await withLargeText(page, () =>
    page.locator('main').evaluate((main) => {
      main.scrollIntoView();
      const rows = Array.from({ length: 80 }, (_, row) => ((row + 0.5) / 80) * window.innerHeight);
      return (
        rows.filter((y) => main.contains(document.elementFromPoint(window.innerWidth / 2, y))).length / rows.length
      );
    }),
  );

  expect(share).toBeGreaterThan(0.8);
});

// beyond.md, complaint 21
step('tells the time on a key and announces 30, 10, 5 and 1 minutes', async () => {
  const live = page.locator('p[aria-live=polite]');
  await page.keyboard.press('t');
  expect(await live.textContent()).toMatch(/^14\d minutes left\.$/);
  first.watch.allow(lostConnection);
  // Without the network the page counts by its own clock from the deadline that the server told.
  await first.context.setOffline(true);
  const said = await hearMarks(page);
  await first.context.setOffline(false);

  expect(said).toEqual(['30 minutes left.', '10 minutes left.', '5 minutes left.', '1 minute left.']);
});

step('believes the server about the time as soon as it can be asked', async () => {
  await answerAnew(page, 3);

  const tellTime = async () => {
    await page.keyboard.press('t');
    return page.locator('p[aria-live=polite]').textContent();
  };

  await expect.poll(tellTime, { timeout: 20_000 }).toMatch(/^14\d minutes left\.$/);
  await waitForSaveState(page, /^Saved at/);
});

step('asks in a second tab, and stops the first one when the second goes on', async () => {
  const tab = await first.context.newPage();
  await tab.goto(page.url());
  await tab.getByRole('heading', { level: 1, name: 'This exam is open in another tab' }).waitFor();
  await expectNoAxeViolations(tab);

  await tab.getByRole('button', { name: 'Continue here' }).click();

  await questionHeading(tab, 1).waitFor();
  await page.getByRole('heading', { level: 1, name: 'This exam continues in another window' }).waitFor();
  await expectNoAxeViolations(page);
  expect(await optionsOf(tab).nth(2).isChecked()).toBe(true);
  await page.close();
  page = tab;
});

step('lets another browser take over, which ends writing here', async () => {
  const elsewhere = await second.context.newPage();
  await signIn(elsewhere, readDemoAccount(app.output(), 'candidate-ready'));
  await elsewhere.goto(page.url());
  await elsewhere.getByText('already running in another browser').waitFor();
  await expectNoAxeViolations(elsewhere);
  await elsewhere.getByRole('button', { name: 'Continue here' }).click();
  await questionHeading(elsewhere, 1).waitFor();
  expect(await optionsOf(elsewhere).nth(2).isChecked()).toBe(true);
  await answerAnew(elsewhere, 4);
  await waitForSaveState(elsewhere, /^Saved at/);

  await page.keyboard.press('1');

  await page.getByRole('heading', { level: 1, name: 'This exam continues in another window' }).waitFor();
  await elsewhere.reload();
  await questionHeading(elsewhere, 1).waitFor();
  expect(await optionsOf(elsewhere).nth(3).isChecked()).toBe(true);
  page = elsewhere;
});

step('lists what is not answered before it takes the exam, and asks once', async () => {
  await page.keyboard.press('r');
  await page.getByText(`1 of ${last} questions are answered.`).waitFor();
  expect(await page.getByRole('button', { name: /^Go to question/ }).count()).toBe(last - 1);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Submit 1 answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${last - 1} questions have no answer yet.`).waitFor();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Go on working' }).click();
  // The one answered question is never the last: the deal may begin with a scenario.
  await page.getByRole('button', { name: `Go to question ${last}`, exact: true }).click();

  await questionHeading(page, last).waitFor();
});

// beyond.md, complaint 4: pressing Submit without a connection; trap 6: names and sealing of what the device keeps.
step(
  'stays when Submit is pressed without a connection, then takes the exam and forgets it on the device',
  async () => {
    await submitThroughCut(page, second);
  },
);
