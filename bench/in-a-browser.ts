import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/app/browser.ts';
import { startApp } from '../e2e/app/start-app.ts';
import { readDemoAccount } from '../e2e/steps/demo-accounts.ts';
import { signIn } from '../e2e/steps/sign-in.ts';
import { measureLabOpening } from './lab-opening.ts';
import { measureModelEditor } from './model-editor.ts';
import { findChromium } from '../tools/testing/find-chromium.mjs';
import type { Verdict } from './verdict.ts';

/**
 * What a candidate waits for in a page, on the demonstration with a server of its own. It takes Chromium and the built pages;
 * where they are missing, one line says so.
 */
export async function measureInABrowser(verdict: Verdict): Promise<void> {
  if (findChromium() === null || !existsSync('web/dist/index.html')) {
    console.log('skipped labs and editors in a browser: they take Chromium and `npx vite build web`');
    return;
  }
  const app = await startApp({ isDemo: true });
  const browser = await openBrowser(app.origin);
  const onOwnPage = async (measure: (page: Page, verdict: Verdict) => Promise<void>) => {
    const { context } = await browser.newPerson();
    const page = await context.newPage();
    await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
    await measure(page, verdict);
    await context.close();
  };
  try {
    await onOwnPage(measureLabOpening);
    await onOwnPage(measureModelEditor);
  } finally {
    await browser.close();
    await app.stop();
  }
}
