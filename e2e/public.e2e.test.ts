import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeInBothSchemes } from './app/axe-in-both-schemes.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';

// Everything that can be opened without an account, on a desk and on a phone, by day and by night, in twice the size.

const addresses: readonly (readonly [address: string, heading: RegExp])[] = [
  ['/', /Certified Medical Device Security Practitioner/],
  ['/handbook', /handbook/i],
  ['/programme-handbook', /Programme handbook/],
  ['/privacy', /Privacy/],
  ['/accessibility', /Accessibility/],
  ['/complaints', /Complaints and appeals/],
  ['/complaints/status', /Your complaint/],
  ['/feedback/changes', /What changed/],
  ['/sample', /./],
  ['/sample/questions', /Five sample questions/],
  ['/sign-in', /Sign in/],
  ['/register', /Open an account/],
  ['/forgot', /Choose a new password/],
  ['/reset?token=none', /Choose a new password/],
  ['/verify-email?token=none', /Confirm your address/],
  ['/first-administrator?token=none', /Become the first administrator/],
  ['/second-factor', /second factor/],
  ['/learn', /Learn/],
  ['/exam', /Exam/],
  ['/certificate', /Certificate/],
  ['/account', /Account/],
  ['/staff/people', /People/],
  ['/staff/outbox', /Outbox/],
  ['/staff/certification', /Certification/],
  ['/exam/01999999-9999-7999-8999-999999999999', /sign in/i],
  ['/no/such/page', /Nothing here/],
  ['/verify', /Verify a certificate/],
  ['/verify/none', /Verify a certificate/],
];

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let app: RunningApp;
let browser: TestBrowser;
let stranger: Person;
let page: Page;

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  stranger = await browser.newPerson();
  // Pages that need an account ask for their data and are refused: that is what they show.
  stranger.watch.allow(/status of 40[134]/);
  page = await stranger.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe.each(addresses)('%s', (address, heading) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(desk);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
  });

  test('has no fault that axe finds, wide and narrow, light and dark', async () => {
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      await axeInBothSchemes(page);
    }
    stranger.watch.expectClean();
  });

  test('cuts nothing off and lays nothing over each other, also at twice the text size', async () => {
    const debuggerOfPage = await stranger.context.newCDPSession(page);
    const found: Record<string, readonly string[]> = {};
    for (const [name, viewport, standard] of [
      ['wide', desk, 16],
      ['narrow', phone, 16],
      ['wide, 200 %', desk, 32],
      ['narrow, 200 %', phone, 32],
    ] as const) {
      await page.setViewportSize(viewport);
      await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
      await page.waitForFunction(
        (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
        standard,
      );
      const faults = await layoutFaults(page);
      if (faults.length > 0) found[name] = faults;
    }
    await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await debuggerOfPage.detach();

    expect(found).toEqual({});
  });

  test('stays still for people who asked for less motion', async () => {
    const moving = await page.evaluate(
      () => document.getAnimations().filter((animation) => Number(animation.effect?.getTiming().duration) > 1).length,
    );

    expect(moving).toBe(0);
  });
});
