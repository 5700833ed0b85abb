import type { Page } from 'playwright-core';

/** Who opens an account, and the words on the button that does it. */
export type Registration = {
  readonly email: string;
  readonly password: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly button: 'Open my account' | 'Open the account';
};

/** Fills in the fields of a new account and sends them; the agreement is the caller's matter. */
export async function register(page: Page, registration: Registration): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(registration.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(registration.password);
  await page.getByRole('textbox', { name: 'Legal name' }).fill(registration.legalName);
  await page.getByRole('textbox', { name: 'Display name' }).fill(registration.displayName);
  await page.getByRole('combobox', { name: 'Your field of work' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: registration.button }).click();
}
