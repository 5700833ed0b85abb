import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { lintBankEntry } from './lint-bank-entry.ts';
import { aQuestion, optionsOf, wordsOf } from './testing/a-question.ts';

const provenance = { drafted: { by: 'Ann', on: '2026-11-21' }, accepted: null };

// As much of a catalogue as the rules of one entry look at.
const catalogue = {
  programme: { modules: [{ topics: [{ id: '1.1', domain: 1 }] }] },
  standards: [],
  incidents: [],
  sources: [{ slug: 'a-guidance', citedAs: ['A guidance'] }],
  misconceptions: [],
} as unknown as Catalogue;

function problemsOf(change: Readonly<Record<string, unknown>>) {
  const content = aQuestion({ id: 'd1-01', provenance, ...change });
  const linted = lintBankEntry({ kind: 'question', content, catalogue, bank: { questions: [], sets: [] }, today: '2026-11-21' });
  return linted.problems.map(({ rule, path }) => [rule, path.join('.')]);
}

test('has nothing to say about a sound question', () => {
  const problems = problemsOf({});

  expect(problems).toEqual([]);
});

test.each([
  ['a short stem', { stem: wordsOf(10) }, ['stem-length', 'stem']],
  ['an option about the others', { options: optionsOf('One way', 'All of the above', 'Way 3', 'Way 4') }, ['banned-option', 'options.1.text']],
  ['a document that no library has', { source: { document: 'Rumour', date: '2026' } }, ['unknown-source', 'source.document']],
  ['a missing field', { stem: undefined }, ['missing-field', 'stem']],
  ['a topic of another domain', { domain: 2, id: 'd2-01' }, ['question-topic', 'domain']],
  ['an enemy that is not there', { enemies: ['d1-99'] }, ['enemies', 'enemies.0']],
  ['raw HTML', { stem: `<b>${wordsOf(30)}</b>` }, [expect.any(String), 'stem']],
])('names the field of %s', (_, change, expected) => {
  const problems = problemsOf(change);

  expect(problems).toContainEqual(expected);
});
