import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A run of a lab stands beside a capstone as evidence: its marker looks at it save by save by keyboard, an officer finds it
// without a name, a facilitator those of their learners.

let app: RunningApp;
let browser: TestBrowser;
let markers: readonly Person[];
let officer: Person;
let facilitator: Person;
const step = createSteps(() => [...markers, officer, facilitator]);
const keys = ['marker-one', 'marker-two'];
let signedIn = 0;
const title = /^Trace and submit.*, situation [ABC]$/;

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  markers = [await browser.newPerson(), await browser.newPerson()];
  [officer, facilitator] = [await browser.newPerson(), await browser.newPerson()];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The first script of a list that is still to be marked; null where this marker has none. */
async function openFirst(desk: Page, subject: RegExp): Promise<boolean> {
  await desk.goto('/staff/marking');
  await desk.getByRole('heading', { name: 'How your levels stand' }).waitFor();
  const script = desk.getByRole('list', { name: subject }).getByRole('link').first();
  if ((await script.count()) === 0) return false;
  await script.click();
  await desk.getByRole('heading', { name: 'Evidence from labs' }).waitFor();
  return true;
}

/** Goes back through the saves by keyboard, and to the answer again. */
async function replay(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Look at earlier saves' }));
  await page.keyboard.press('Enter');
  await page.getByText('Save 3 of 3', { exact: false }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Save 2 of 3', { exact: false }).waitFor();
  await page.keyboard.press('Home');
  await page.getByText('Save 0 of 3', { exact: false }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Back to the answer as it stands' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () =>
      page.getByRole('button', { name: 'Look at earlier saves' }).evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
}

step('stands beside a capstone, with points and reasons, for whoever marks it', async () => {
  const desks = await Promise.all(markers.map(({ context }) => context.newPage()));
  let desk: Page | undefined;
  for (const [place, key] of keys.entries()) {
    const page = desks[place];
    if (page === undefined || desk !== undefined) continue;
    await signIn(page, readDemoAccount(app.output(), key));
    signedIn = place + 1;
    if (await openFirst(page, /^Scripts to mark: .*pumps and one neighbour$/)) desk = page;
  }
  if (desk === undefined) throw new Error('No marker has the capstone');
  await desk.getByRole('heading', { name: title }).waitFor();
  await desk.getByText('of 100 points').first().waitFor();
  await desk
    .getByText(/reasons?$/)
    .first()
    .click();
  await expectGoodInEveryLook(desk, 'a script with evidence from a lab');

  await desk.getByRole('link', { name: /^Look at the work: / }).click();
  await desk.getByRole('heading', { name: title, level: 1 }).waitFor();
  await desk.getByRole('region', { name: 'Your work' }).getByRole('table').first().waitFor();
  await expectGoodInEveryLook(desk, 'a run beside a script');
  await replay(desk);
  // Nothing says when it was.
  expect(await desk.locator('main time').count()).toBe(0);
  await desk.getByRole('link', { name: /^Script S-/ }).click();
  await desk.getByRole('heading', { name: 'Evidence from labs' }).waitFor();
});

step('is said to be none beside an assignment', async () => {
  let isFound = false;
  for (const [place, { context }] of markers.entries()) {
    const page = await context.newPage();
    // The first step signed in as many as it needed.
    if (place >= signedIn) await signIn(page, readDemoAccount(app.output(), keys[place] ?? 'marker-two'));
    signedIn = Math.max(signedIn, place + 1);
    isFound = await openFirst(page, /^Scripts to mark: (?!Thirty-eight)/);
    if (!isFound) continue;
    await page.getByText('No evidence from labs.').waitFor();
    break;
  }

  expect(isFound).toBe(true);
});

step('is found by an officer without a name, narrowed to a lab, and looked at save by save', async () => {
  const office = await officer.context.newPage();
  await signIn(office, readDemoAccount(app.output(), 'officer'));
  await office.goto('/staff/lab-runs');
  const runs = office.getByRole('region', { name: 'Graded runs, newest first' });
  await runs.waitFor();
  await expectGoodInEveryLook(office, 'graded runs for an officer');
  await office.getByLabel('Lab', { exact: true }).selectOption({ label: 'Trace and submit' });
  await expect.poll(() => office.url()).toContain('lab=trace-and-submit');
  await runs.getByRole('link').first().click();
  await office.getByRole('region', { name: 'Your work' }).getByRole('table').first().waitFor();
  await expectGoodInEveryLook(office, 'a graded run for an officer');
  await replay(office);
});

step(
  'is found by a facilitator among those of their learners, without reasons that the learner has not seen',
  async () => {
    const desk = await facilitator.context.newPage();
    await signIn(desk, readDemoAccount(app.output(), 'facilitator'));
    await desk.goto('/staff/taught-lab-runs');
    const runs = desk.getByRole('region', { name: 'Graded runs of your learners, newest first' });
    await runs.waitFor();
    await expectGoodInEveryLook(desk, 'graded runs for a facilitator');
    await runs.getByRole('link').first().click();
    await desk.getByText('The reasons are shown once they are open to the learner.').waitFor();
    await expectGoodInEveryLook(desk, 'a graded run for a facilitator');
    await replay(desk);
  },
);
