import type { Page } from 'playwright-core';
import type { AnswerKey } from '../app/answer-key.ts';
import type { Person } from '../app/browser.ts';
import { expectNoAxeViolations } from '../app/expect-no-axe-violations.ts';
import type { RunningApp } from '../app/start-app.ts';
import { lostConnection } from '../app/watch-context.ts';
import {
  answerByDigits,
  answerQuestions,
  countQuestions,
  questionHeading,
  startExamByKeyboard,
  submitByKeyboard,
  waitForSaveState,
} from './exam-room.ts';

/**
 * Sits the certification exam by keyboard from the page of the exam to the word that it is stored; on the way the
 * network is cut, the server killed and the page loaded again.
 */
export async function sitThroughFaults(
  page: Page,
  {
    app,
    candidate,
    onlooker,
    answerKey,
  }: { app: RunningApp; candidate: Person; onlooker: Person; answerKey: AnswerKey },
): Promise<void> {
  await startExamByKeyboard(page, 'Open the certification exam');
  const last = await countQuestions(page);
  await answerQuestions(page, { from: 1, to: 8, answerKey });
  await waitForSaveState(page, /^Saved at/);
  await expectNoAxeViolations(page);

  // The network is cut, answers are kept here; it comes back, and they are saved.
  candidate.watch.allow(lostConnection);
  // Somebody else has a page open while the server is away.
  onlooker.watch.allow(lostConnection);
  await candidate.context.setOffline(true);
  await answerQuestions(page, { from: 9, to: 14, answerKey });
  await waitForSaveState(page, /^Offline, safe on this device$/);
  await expectNoAxeViolations(page);
  await candidate.context.setOffline(false);
  await waitForSaveState(page, /^Saved at/);

  // The server dies in the middle of it and is started again.
  await answerQuestions(page, { from: 15, to: 16, answerKey });
  await app.kill();
  await answerQuestions(page, { from: 17, to: 22, answerKey });
  await waitForSaveState(page, /^Offline, safe on this device$/);
  await app.start();
  await answerQuestions(page, { from: 23, to: last - 1, answerKey });
  await questionHeading(page, last).waitFor();
  await answerByDigits(page, answerKey);
  await waitForSaveState(page, /^Saved at/);

  // A reload brings everything back as it was.
  await page.reload();
  await questionHeading(page, 1).waitFor();
  await page.getByRole('button', { name: `${last} of ${last} answered` }).waitFor();
  await page.keyboard.press('r');
  await expectNoAxeViolations(page);
  await submitByKeyboard(page, last);

  await page.getByText(`${last} of ${last} questions were answered and are stored.`).waitFor();
}
