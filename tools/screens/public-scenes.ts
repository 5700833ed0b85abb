import type { Page } from 'playwright-core';
import { register } from '../../e2e/steps/register.ts';
import type { Scene } from './scene.ts';

const who = 'stranger';

/** What anybody sees, errors included. */
export const publicScenes: readonly Scene[] = [
  { name: 'programme', who, path: '/' },
  { name: 'handbook', who, path: '/handbook' },
  { name: 'programme-handbook', who, path: '/programme-handbook' },
  { name: 'sample-topic', who, path: '/sample' },
  { name: 'sample-questions', who, path: '/sample/questions' },
  { name: 'sample-answered', who, path: '/sample/questions', prepare: answerFirstQuestion },
  { name: 'register', who, path: '/register' },
  { name: 'register-errors', who, path: '/register', prepare: sendEmptyRegistration },
  { name: 'register-done', who, path: '/register', prepare: registerSomebody },
  { name: 'sign-in', who, path: '/sign-in' },
  { name: 'sign-in-refused', who, path: '/sign-in', prepare: signInWrongly },
  { name: 'forgot', who, path: '/forgot' },
  { name: 'reset', who, path: '/reset?token=none' },
  { name: 'verify-email', who, path: '/verify-email?token=none' },
  { name: 'learn-signed-out', who, path: '/learn' },
  { name: 'verify-form', who, path: '/verify' },
  { name: 'verify-wrong-number', who, path: '/verify?number=CMDSP-1234' },
  { name: 'verify-unknown', who, path: '/verify/CMDSP-0000-0000-0000-0000-0' },
  { name: 'not-found', who, path: '/nowhere' },
  { name: 'loading', who, prepare: openWithSlowAnswer },
  { name: 'error', who, prepare: openWithBrokenAnswer },
];

async function answerFirstQuestion(page: Page): Promise<void> {
  const card = page.getByRole('article').first();
  await card.getByRole('radio').first().check();
  await card.getByRole('button', { name: 'Check answer' }).click();
  await card.getByText(/^Source:/).waitFor();
}

async function sendEmptyRegistration(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /candidate agreement/ }).press('Space');
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.getByRole('alert').waitFor();
}

async function registerSomebody(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /candidate agreement/ }).press('Space');
  await register(page, {
    email: 'agnieszka@example.org',
    password: 'seven quiet lanterns by the river',
    legalName: 'Agnieszka Świątek-Łącka',
    displayName: 'Agnieszka',
    button: 'Open my account',
  });
  await page.getByRole('heading', { level: 1, name: 'Check your mail' }).waitFor();
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill('agnieszka@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
}

async function openWithSlowAnswer(page: Page): Promise<void> {
  await page.route('**/api/handbook', () => undefined);
  await page.goto('/handbook');
  await page.getByRole('status').waitFor();
}

async function openWithBrokenAnswer(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const body = JSON.stringify({ code: 'internal-error', title: 'Something went wrong on our side', status: 500 });
  await page.route('**/api/programme', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body }),
  );
  await page.goto('/');
  await page.getByRole('alert').waitFor();
  await page.unrouteAll();
}
