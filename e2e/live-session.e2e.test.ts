import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A facilitator and two participants in three browsers: slides follow, one participant looks back and returns, one loses
// the connection and comes back, the server is killed in the middle; a poll, a hand, questions, groups, the summary.

const open = 'The second hour together';
let app: RunningApp;
let browser: TestBrowser;
let people: readonly Person[] = [];
let teacher: Page;
let engineer: Page;
let clinician: Page;
const step = createSteps(() => people);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  people = [await browser.newPerson(), await browser.newPerson(), await browser.newPerson()];
  const pages = await Promise.all(people.map(({ context }) => context.newPage()));
  const keys = ['facilitator', 'candidate-beginning', 'candidate-ready'];
  for (const [index, page] of pages.entries()) await signIn(page, readDemoAccount(app.output(), keys[index] ?? ''));
  const [one, two, three] = pages;
  if (one === undefined || two === undefined || three === undefined) throw new Error('Three pages');
  [teacher, engineer, clinician] = [one, two, three];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const press = async (page: Page, name: string | RegExp) => {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
};
const slides = (page: Page) => page.getByRole('group', { name: 'Slides' });
const place = async (page: Page) =>
  Number(
    /Slide (\d+) of/.exec(
      await slides(page)
        .getByText(/^Slide \d+/)
        .innerText(),
    )?.[1],
  );
const at = (page: Page, number: number) =>
  slides(page)
    .getByText(new RegExp(`^Slide ${number} of`))
    .waitFor();
const everywhere = (number: number) => Promise.all([teacher, engineer, clinician].map((page) => at(page, number)));

step('a facilitator plans a session by keyboard, with a meeting of any video service', async () => {
  await teacher.goto('/learn/live');
  await teacher.getByRole('heading', { name: 'Planned' }).waitFor();
  await tabTo(teacher, teacher.getByRole('combobox', { name: 'What it is about' }));
  await teacher.keyboard.press('ArrowDown');
  await tabTo(teacher, teacher.getByRole('textbox', { name: 'Title' }));
  await teacher.keyboard.type('A third hour');
  const address = teacher.getByRole('textbox', { name: 'Address of the video meeting' });
  await tabTo(teacher, address);
  await teacher.keyboard.type('http://meet.example.org/a');
  await press(teacher, 'Plan the session');
  await teacher.getByText('The address must begin with https://').waitFor();
  await expectGoodInEveryLook(teacher, 'plan');

  await address.fill('https://meet.example.org/a');
  await press(teacher, 'Plan the session');

  await teacher.getByRole('heading', { level: 1, name: 'A third hour' }).waitFor();
  const link = teacher.getByRole('link', { name: /^Join the video meeting at meet.example.org/ });
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(await link.getAttribute('target')).toBe('_blank');
  await expectGoodInEveryLook(teacher, 'planned');
});

step('the facilitator changes the plan by keyboard, and who waits on its page sees it', async () => {
  await engineer.goto(teacher.url());
  await engineer.getByRole('heading', { level: 1, name: 'A third hour' }).waitFor();
  await press(teacher, 'Change the plan');
  const dialog = teacher.getByRole('dialog', { name: 'Change the plan' });
  const address = dialog.getByRole('textbox', { name: 'Address of the video meeting' });
  expect(await address.inputValue()).toBe('https://meet.example.org/a');
  await address.fill('http://meet.example.org/b');
  await press(teacher, 'Save the plan');
  await dialog.getByText('The address must begin with https://').waitFor();
  await expectGoodInEveryLook(teacher, 'change of a plan');

  await address.fill('https://meet.example.org/b');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The hour after');
  await dialog.getByLabel('Begins at').fill('07:45');
  await press(teacher, 'Save the plan');

  await dialog.waitFor({ state: 'detached' });
  expect(await teacher.evaluate(() => document.activeElement?.textContent)).toBe('Change the plan');
  for (const page of [teacher, engineer]) {
    await page.getByRole('heading', { level: 1, name: 'The hour after' }).waitFor();
    await page
      .getByText(/^Planned for .* 07:45/)
      .first()
      .waitFor();
    const link = page.getByRole('link', { name: /^Join the video meeting/ });
    expect(await link.getAttribute('href')).toBe('https://meet.example.org/b');
  }
});

step('participants come in and see where the facilitator is', async () => {
  for (const page of [teacher, engineer, clinician]) {
    await page.goto('/learn/live');
    await page.getByRole('link', { name: open }).click();
    await slides(page).waitFor();
  }

  await teacher.getByRole('heading', { name: 'Who is here (2)' }).waitFor();
  await engineer.getByText('2 participants here now.').waitFor();
  expect(await place(engineer)).toBe(await place(teacher));
  await engineer.getByText('You follow the facilitator').waitFor();
});

step('a poll shows instantly how many chose what, as bars and as a table, and nobody who', async () => {
  for (const page of [engineer, clinician]) {
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.getByText(/You chose option 1/).waitFor();
  }

  await teacher.getByText('The poll is open. 6 answers.').waitFor();
  await engineer.getByText('(your choice)').waitFor();
  await engineer
    .getByText(/of 6, \d+ %/)
    .first()
    .waitFor();
  await expectGoodInEveryLook(engineer, 'poll of a participant');
  await press(teacher, 'Show as a table');
  await teacher.getByRole('table', { name: 'How many chose what' }).waitFor();
  await press(teacher, 'Close the poll');
  await engineer.getByText('The poll is closed. 6 answers.').waitFor();
  await expectGoodInEveryLook(teacher, 'desk');
});

step('slides follow the facilitator’s keys; a participant looks back and returns', async () => {
  await tabTo(teacher, slides(teacher), 'Shift+Tab');
  await teacher.keyboard.press('Home');
  await everywhere(1);
  for (let moves = 0; moves < 3; moves += 1) await teacher.keyboard.press('ArrowRight');
  await everywhere(4);

  await tabTo(engineer, slides(engineer), 'Shift+Tab');
  await engineer.keyboard.press('ArrowLeft');
  await at(engineer, 3);
  await teacher.keyboard.press('ArrowRight');
  await at(clinician, 5);
  await engineer.getByRole('button', { name: 'Return to the facilitator, slide 5' }).waitFor();
  await at(engineer, 3);
  await expectNoAxeViolations(engineer);
  await press(engineer, /^Return to the facilitator/);

  await at(engineer, 5);
});

step('whoever loses the connection looks back meanwhile, and comes back to where the room is', async () => {
  people[2]?.watch.allow(lostConnection);
  const start = await place(teacher);
  await people[2]?.context.setOffline(true);
  await clinician.getByText('There is no connection to the session.').waitFor();
  await press(clinician, 'Look back');
  await at(clinician, start - 1);
  await tabTo(teacher, slides(teacher), 'Shift+Tab');
  await teacher.keyboard.press('ArrowLeft');
  await teacher.keyboard.press('ArrowLeft');
  await at(engineer, start - 2);
  await at(clinician, start - 1);

  await people[2]?.context.setOffline(false);
  await press(clinician, /^Return to the facilitator, slide/);

  await at(clinician, start - 2);
  await clinician.getByText('There is no connection to the session.').waitFor({ state: 'hidden' });
  await clinician.getByText('You follow the facilitator').waitFor();
});

step('a hand goes up with a name for the facilitator alone, and is taken down', async () => {
  await press(engineer, 'Raise my hand');
  await engineer.getByText(/Your hand is up/).waitFor();
  const lower = teacher.getByRole('button', { name: /^Take down the hand of 曉明/ });
  await lower.waitFor();
  expect(await clinician.getByText('曉明').count()).toBe(0);
  await tabTo(teacher, lower);
  await teacher.keyboard.press('Enter');

  await engineer.getByRole('button', { name: 'Raise my hand' }).waitFor();
});

step('a question is asked, wanted by others and answered', async () => {
  await tabTo(engineer, engineer.getByRole('textbox', { name: 'Your question' }));
  await engineer.keyboard.type('Who signs the list?');
  await press(engineer, 'Ask the room');
  await press(clinician, /^I want to know this too\s+Who signs/);
  await engineer.getByText('1 more wants to know').first().waitFor();
  await teacher.getByText(/asked by 曉明/).waitFor();
  await press(teacher, /^Mark as answered\s+Who signs/);

  await engineer.getByText('Settled questions (1)').click();
  await engineer.getByText('Answered', { exact: true }).waitFor();
  await expectNoAxeViolations(engineer);
});

step('groups mix those who are here, and come back with what they found', async () => {
  await tabTo(teacher, teacher.getByRole('textbox', { name: 'What they talk about' }));
  await teacher.keyboard.type('Which interface would you close first?');
  await press(teacher, 'Make the groups');
  for (const page of [engineer, clinician]) {
    await page.getByRole('heading', { name: 'My group: 1 of 1' }).waitFor();
    await page.getByText('Which interface would you close first?').waitFor();
  }
  await engineer.getByText('(you)').waitFor();
  await expectGoodInEveryLook(engineer, 'group');
  await tabTo(teacher, teacher.getByRole('textbox', { name: 'What came of it' }));
  await teacher.keyboard.type('The one nobody could name.');
  await press(teacher, 'Call the groups back');

  await engineer.getByText('The one nobody could name.').waitFor();
});

step('everybody goes on where they were after the server was killed', async () => {
  for (const { watch } of people) watch.allow(lostConnection);
  const start = await place(teacher);
  await app.kill();
  await app.start();
  await tabTo(teacher, slides(teacher), 'Shift+Tab');
  await teacher.keyboard.press('ArrowRight');

  await everywhere(start + 1);
});

step('attendance is a file for spreadsheets, and each sees their own', async () => {
  const [download] = await Promise.all([teacher.waitForEvent('download'), press(teacher, 'Download CSV')]);
  expect(download.suggestedFilename()).toMatch(/^cmdsp-attendance-session-.*\.csv$/);
  await engineer
    .getByText(/^You came at \d\d:\d\d/)
    .first()
    .waitFor();
});

step('the session ends for everybody with a summary that stays', async () => {
  await press(teacher, 'End the session');
  await teacher.getByRole('textbox', { name: 'Some words for the summary' }).fill('We close one interface this week.');
  await expectNoAxeViolations(teacher);
  await press(teacher, 'End for everybody');

  for (const page of [teacher, engineer, clinician]) {
    await page.getByRole('heading', { level: 2, name: 'Summary' }).waitFor();
    await page.getByText('We close one interface this week.').waitFor();
    await page
      .getByText(/of 6, \d+ %/)
      .first()
      .waitFor();
  }
  expect(await engineer.getByText('曉明').count()).toBe(0);
  await expectGoodInEveryLook(engineer, 'summary');
  await teacher.goto('/learn/live');
  await teacher.getByRole('heading', { name: 'Ended' }).waitFor();
  await expectGoodInEveryLook(teacher, 'list');
});
