import type { Page } from 'playwright-core';
import { followLink } from './follow-link.ts';
import type { Scene } from './scene.ts';

const who = 'administrator';

/** What staff see: cohorts, people, complaints, feedback and the administration around them. */
export const staffScenes: readonly Scene[] = [
  { name: 'staff-administration', who, path: '/staff/administration' },
  { name: 'staff-settings', who, path: '/staff/settings' },
  { name: 'staff-settings-change', who, prepare: press(/^Change: Decide/), isWhole: false },
  { name: 'staff-storage', who, path: '/staff/storage' },
  { name: 'staff-releases', who, path: '/staff/releases' },
  { name: 'staff-jobs', who, path: '/staff/jobs' },
  { name: 'staff-mail', who, path: '/staff/mail' },
  { name: 'staff-person', who, path: '/staff/people', prepare: followLink('/staff/people/') },
  { name: 'staff-sponsors', who, path: '/staff/sponsors' },
  { name: 'staff-sponsor', who, prepare: followLink('/staff/sponsors/') },
  { name: 'staff-cohorts', who, path: '/staff/cohorts' },
  { name: 'staff-cohort', who, prepare: followLink('/staff/cohorts/') },
  { name: 'staff-reports', who, path: '/staff/discussions' },
  { name: 'staff-feedback', who, path: '/staff/feedback' },
  { name: 'staff-lesson', who, prepare: press('Write a lesson down'), isWhole: false },
  { name: 'staff-windows', who: 'officer', path: '/staff/windows' },
  { name: 'staff-window-plan', who: 'officer', prepare: press('Plan a window'), isWhole: false },
  { name: 'staff-window', who: 'officer', path: '/staff/windows', prepare: followLink('/staff/windows/') },
  { name: 'staff-rescoring', who: 'officer', path: '/staff/rescoring' },
  { name: 'staff-rescoring-change', who: 'officer', path: '/staff/rescoring', prepare: followLink('/staff/rescoring/') },
  { name: 'staff-results', who: 'officer', path: '/staff/results' },
  { name: 'staff-complaints', who: 'officer', path: '/staff/complaints' },
  { name: 'staff-complaint-assign', who: 'officer', prepare: press(/^(Assign|Hand over)/), isWhole: false },
  { name: 'staff-accommodations', who: 'officer', path: '/staff/accommodations' },
  { name: 'staff-accommodation-list', who: 'officer', path: '/staff/accommodations/list' },
  { name: 'staff-disruptions', who: 'officer', path: '/staff/disruptions' },
  { name: 'staff-disruption', who: 'officer', path: '/staff/disruptions', prepare: followLink('/staff/disruptions/') },
  { name: 'staff-marking-room', who: 'marker-one', path: '/staff/marking' },
  { name: 'staff-script', who: 'marker-one', path: '/staff/marking', prepare: openScript },
  { name: 'staff-calibration', who: 'marker-three', path: '/staff/marking/calibration/assignment/module-2' },
  { name: 'staff-calibration-closed', who: 'marker-three', path: '/staff/marking/calibration/assignment/module-1' },
  { name: 'staff-scripts', who: 'officer', path: '/staff/scripts' },
  { name: 'staff-marks', who: 'officer', path: '/staff/marking-decisions' },
  {
    name: 'staff-mark-decision',
    who: 'officer',
    path: '/staff/marking-decisions',
    prepare: followLink('/staff/marking-decisions/'),
  },
  { name: 'staff-marking-agreement', who: 'officer', path: '/staff/marking-agreement' },
  { name: 'staff-shared-passages', who: 'officer', path: '/staff/similarity' },
  { name: 'staff-shared-pair', who: 'officer', path: '/staff/similarity', prepare: followLink('/staff/similarity/') },
  { name: 'staff-appeals', who: 'officer', path: '/staff/appeals' },
  { name: 'staff-misconduct', who: 'officer', path: '/staff/misconduct' },
  { name: 'staff-rooms', who: 'officer', path: '/staff/rooms' },
  { name: 'staff-room', who: 'officer', path: '/staff/rooms', prepare: followLink('/staff/rooms/') },
  { name: 'staff-room-empty', who: 'officer', path: '/staff/rooms/on-demand' },
  { name: 'staff-forms', who: 'officer', path: '/staff/forms' },
  { name: 'staff-form', who: 'officer', prepare: followLink('/staff/forms/') },
  { name: 'staff-blueprint', who: 'officer', path: '/staff/blueprint' },
  { name: 'staff-statistics', who: 'officer', path: '/staff/statistics' },
  { name: 'staff-panels', who: 'officer', path: '/staff/panels' },
  { name: 'staff-rating', who: 'officer', prepare: followLink('/staff/panels/') },
  { name: 'staff-panel', who: 'officer', path: '/staff/panels', prepare: openPanel },
  { name: 'staff-bank', who: 'author', path: '/staff/bank' },
  { name: 'staff-bank-entry', who: 'author', prepare: followLink('/staff/bank/entries/') },
  { name: 'staff-bank-draft', who: 'author', path: '/staff/bank', prepare: followLink('/staff/bank/drafts/') },
  { name: 'staff-bank-similar', who: 'author', path: '/staff/bank/similar' },
  { name: 'staff-bank-readings', who: 'officer', path: '/staff/bank/readings' },
  { name: 'staff-bank-exchange', who: 'officer', path: '/staff/bank/exchange' },
  { name: 'staff-erasures', who: 'officer', path: '/staff/erasures' },
  { name: 'staff-names', who: 'officer', path: '/staff/names' },
  { name: 'staff-double-accounts', who: 'officer', path: '/staff/double-accounts' },
  { name: 'complaints-open', who: 'stranger', path: '/complaints' },
  { name: 'desk', who: 'facilitator', path: '/staff/cohorts', prepare: openDesk('Clinic cohort, Madrid') },
  { name: 'desk-empty', who: 'facilitator', path: '/staff/cohorts', prepare: openDesk('Winter cohort, Americas') },
];

function press(name: string | RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}

function openDesk(cohort: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('link', { name: cohort }).click();
    await page.getByRole('heading', { level: 1, name: cohort }).waitFor();
    await page.locator('main a[href$="/desk"]').first().click();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  };
}

async function openPanel(page: Page): Promise<void> {
  const title = 'Autumn panel, domains 1 and 2';
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Opens a script that waits to be marked, or one that is marked where none waits. */
async function openScript(page: Page): Promise<void> {
  const waiting = page.getByRole('list', { name: /^Scripts to mark/ }).getByRole('link');
  if ((await waiting.count()) > 0) await waiting.first().click();
  else {
    await page.locator('summary').first().click();
    await page.locator('details a').first().click();
  }
  await page.getByRole('textbox', { name: 'Overall comment' }).waitFor();
}
