import type { Page } from 'playwright-core';
import { followLink } from './follow-link.ts';
import type { Scene } from './scene.ts';

const who = 'candidate-beginning';

/** What a candidate sees who has just begun. */
export const learningScenes: readonly Scene[] = [
  { name: 'home', who, path: '/learn' },
  { name: 'topic-lecture', who, path: '/learn/topics/1.1?part=lecture' },
  { name: 'topic-reading', who, path: '/learn/topics/1.1?part=reading' },
  { name: 'presenter', who, path: '/learn/topics/1.1/presenter?slide=2' },
  { name: 'notes', who, path: '/learn/notes' },
  { name: 'topic-quiz', who, path: '/learn/topics/1.2?part=quiz' },
  { name: 'topic-discussion', who, path: '/learn/topics/1.2?part=discussion' },
  { name: 'library-standards', who, path: '/learn/library' },
  { name: 'library-incidents', who, path: '/learn/library?tab=incidents' },
  { name: 'library-glossary', who, path: '/learn/library?tab=glossary' },
  { name: 'library-misconceptions', who, path: '/learn/library?tab=misconceptions' },
  { name: 'library-objectives', who, path: '/learn/library?tab=objectives' },
  { name: 'standard', who, path: '/learn/standards/fda-premarket-2026' },
  { name: 'incident', who, path: '/learn/incidents/wannacry-nhs-2017' },
  { name: 'module-quiz', who, path: '/learn/modules/1/quiz' },
  { name: 'quiz-open', who, path: '/learn/modules/1/quiz', prepare: beginQuiz },
  { name: 'quiz-submit', who, prepare: askToSubmit, isWhole: false },
  { name: 'quiz-review', who, prepare: submitQuiz },
  { name: 'dossier', who, path: '/dossier' },
  { name: 'dossier-brief', who, path: '/dossier/cases/infusion-pump-fleet' },
  { name: 'dossier-part', who, path: '/dossier/part/1' },
  { name: 'capstone-before', who, path: '/capstone' },
  { name: 'capstone-event', who: 'candidate-ready', path: '/capstone' },
  { name: 'capstone-not-passed', who: 'employer', path: '/capstone' },
  { name: 'capstone-feedback', who: 'employer', path: '/capstone', prepare: followLink('/capstone/feedback/') },
  { name: 'exam-not-yet', who, path: '/exam' },
  { name: 'certificate-missing', who, path: '/certificate' },
  { name: 'account', who, path: '/account' },
  { name: 'second-factor', who, path: '/second-factor' },
  { name: 'staff-refused', who, path: '/staff/people' },
  { name: 'offline', who, path: '/learn', prepare: goOffline },
];

async function beginQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Continue)/ }).click();
  const cards = page.getByRole('article');
  await cards.nth(11).waitFor();
  for (const place of [0, 1, 2]) await cards.nth(place).locator('input').first().check();
  await page.getByRole('status').filter({ hasText: 'Saved at' }).waitFor();
}

async function askToSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Submit/ }).first().click();
  await page.getByRole('dialog').waitFor();
}

async function submitQuiz(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /^Submit/ }).click();
  await page.getByText(/The pass mark is/).waitFor();
}

async function goOffline(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /36 topics/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline').waitFor();
}
