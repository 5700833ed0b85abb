import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readDemoAccount } from '../steps/demo-accounts.ts';
import { signIn } from '../steps/sign-in.ts';
import { openBrowser, type Person, type TestBrowser } from './browser.ts';
import { createSteps, type Step } from './create-steps.ts';
import { type RunningApp, startApp } from './start-app.ts';

/** The demonstration with somebody of it signed in. */
export type DemoVisit = {
  readonly app: RunningApp;
  readonly browser: TestBrowser;
  readonly person: Person;
  readonly page: Page;
};

/**
 * Lets the steps of a file happen to one person of the demonstration: starts it before the first and ends it after the last.
 * `opened` gives it to the hooks and steps of the file, which run after those that are registered here.
 */
export function visitDemo(account: Parameters<typeof readDemoAccount>[1]): {
  readonly step: Step;
  readonly opened: () => DemoVisit;
} {
  let app: RunningApp | undefined;
  let browser: TestBrowser | undefined;
  let visit: DemoVisit | undefined;
  const opened = () => {
    if (visit === undefined) throw new Error('The demonstration is not open yet');
    return visit;
  };

  beforeAll(async () => {
    app = await startApp({ isDemo: true });
    browser = await openBrowser(app.origin);
    const person = await browser.newPerson();
    const page = await person.context.newPage();
    visit = { app, browser, person, page };
    await signIn(page, readDemoAccount(app.output(), account));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  return { step: createSteps(() => (visit === undefined ? [] : [visit.person])), opened };
}
