import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from '../app/expect-no-axe-violations.ts';

/** Downloads what a link of the certificate's page gives, into a folder; says where it is. */
export async function downloadByLink(page: Page, { name, folder }: { name: string; folder: string }): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = join(folder, `download-${name}`);
  await (await started).saveAs(file);
  return file;
}

/** Expects a tagged PDF that names somebody; the name is not looked for where pdftotext is not installed. */
export function expectTaggedPdf(file: string, legalName: string): void {
  const text = textOfPdf(file);
  expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-[\s\S]*\/MarkInfo/);
  expect(text === null || text.normalize('NFC').includes(legalName)).toBe(true);
}

/** The words of a PDF; null where pdftotext is not installed. */
function textOfPdf(file: string): string | null {
  try {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Expects a verification report with this title about somebody, and how many of its six answers are yes. */
export async function expectReport(
  report: Page,
  { title, yes, legalName }: { title: string; yes: number; legalName: string },
): Promise<void> {
  await report.getByRole('heading', { level: 1, name: 'Verification report' }).waitFor();
  await report.getByText(title, { exact: true }).waitFor();
  const words = await report.getByRole('main').innerText();
  const answers = await report
    .getByRole('table')
    .getByRole('cell', { name: /^(Yes|No|Cannot tell)$/ })
    .allInnerTexts();
  expect(words).toContain(legalName);
  expect(answers).toHaveLength(6);
  expect(answers.filter((answer) => answer.endsWith('Yes'))).toHaveLength(yes);
}

/** Looks, as an officer who is signed in, at the evidence about somebody who waits, and awards. */
export async function awardCertificate(desk: Page, legalName: string): Promise<void> {
  await desk.getByRole('link', { name: 'Certification' }).click();
  const waiting = desk.getByRole('table', { name: 'Candidates awaiting a decision' });
  await waiting.getByText(legalName).waitFor();
  await expectNoAxeViolations(desk);
  await waiting.getByRole('button', { name: `Look at the evidence of ${legalName}` }).click();
  const dialog = desk.getByRole('dialog', { name: `Evidence about ${legalName}` });
  await dialog.getByText('Module 6 quiz').waitFor();
  await expectNoAxeViolations(desk);
  await dialog
    .getByRole('textbox', { name: 'Reason for the award' })
    .fill('Six quizzes and the exam seen, no conflict.');
  await dialog.getByRole('button', { name: 'Award the certificate' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await desk.getByRole('table', { name: 'Certificates' }).getByRole('row').filter({ hasText: legalName }).waitFor();
  await expectNoAxeViolations(desk);
}

/** Decides about somebody's certificate on the officer's page. */
export async function changeStatus(
  desk: Page,
  { action, legalName }: { action: 'Suspend' | 'Reinstate' | 'Revoke'; legalName: string },
): Promise<void> {
  const row = desk.getByRole('table', { name: 'Certificates' }).getByRole('row').filter({ hasText: legalName });
  await row.getByRole('button', { name: new RegExp(`^${action}`) }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Decided in the end-to-end journey.');
  await dialog.getByRole('button', { name: new RegExp(`^${action} CMDSP-`) }).click();
  await dialog.waitFor({ state: 'hidden' });
}
