import { expect, test } from 'vitest';
import { generateSecrets } from '../../secrets.ts';
import { loadShippedContent } from '../../testing/kept-content.ts';
import { presentBankPreview } from './present-bank-preview.ts';

test('every question and set of the shipped bank can be shown as candidates see it, without key or reason', async () => {
  const { bank } = (await loadShippedContent()).catalogue;
  const secrets = generateSecrets();

  const previews = [...bank.questions, ...bank.sets].map((entry) => presentBankPreview({ secrets }, entry));

  expect(bank.sets.length).toBeGreaterThanOrEqual(36);
  expect(previews.flatMap(({ questions }) => questions)).toHaveLength(
    bank.questions.length + bank.sets.reduce((sum, { questions }) => sum + questions.length, 0),
  );
  expect(previews.filter((preview) => preview.case !== null)).toHaveLength(bank.sets.length);
  expect(JSON.stringify(previews)).not.toMatch(/"(correct|rationale|difficulty|misconception|contradiction)"/);
}, 120_000);
