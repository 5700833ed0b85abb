import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Account } from './demo-accounts.ts';

/** The code that an authenticator app shows now for a base32 secret. */
export function codeNow(secret: string): string {
  return new TOTP({ secret }).generate();
}

/** Signs in on the sign-in page and waits for the page behind it. A secret is used for the second step. */
export async function signIn(page: Page, { email, password, secret }: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (secret !== null) {
    await page.getByRole('textbox', { name: 'Code' }).fill(codeNow(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
  }
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
