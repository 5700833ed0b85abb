import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import { aProgramme } from '../testing/a-programme.ts';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { aGlossary, aTopic, drafted, quizOf } from '../testing/content-files.ts';
import { parseAll } from '../testing/find-problems.ts';
import { aCase, anIncident, aStandard, misconceptionsOf } from '../testing/library-files.ts';
import { misconceptionUse } from './misconception-use.ts';
import { moduleStandings } from './module-goals.ts';
import { reviewsDue } from './reviews-due.ts';

const handbook = `---\ntitle: H\nprovenance: ${JSON.stringify(drafted)}\n---\n\nText.`;

function catalogueOf(files: Readonly<Record<string, unknown>>): Catalogue {
  const { catalogue } = parseAll({ ...aProgramme(), 'handbook.md': handbook, ...files });
  if (catalogue === null) throw new Error('no catalogue');
  return catalogue;
}

describe('moduleStandings', () => {
  it('counts what a module has and what is missing to its goals', () => {
    const files = { ...aTopic(), ...aStandard(), ...anIncident(), ...aGlossary('a', 'b'), ...aCase() };

    const [first, second] = moduleStandings(catalogueOf(files));

    expect(first).toMatchObject({
      has: { topics: 0, standards: 1, incidents: 1, terms: 2, cases: 1 },
      missing: { topics: 6, standards: 11, incidents: 11, terms: 58, cases: 1 },
      unwritten: ['1.1'],
    });
    expect(second?.has.standards).toBe(0);
  });

  it('names no goal that is reached', () => {
    const files = { ...aCase({ slug: 'one' }), ...aCase({ slug: 'two' }) };

    expect(moduleStandings(catalogueOf(files))[0]?.missing).not.toHaveProperty('cases');
  });
});

describe('reviewsDue', () => {
  it('lists what is due by a day, the most pressing first', () => {
    const files = {
      ...quizOf(aQuestion({ reviewBy: '2027-02-01' })),
      ...aTopic(),
      ...aStandard({ slug: 'early', reviewBy: '2027-01-01' }),
      ...aStandard({ slug: 'late', reviewBy: '2027-02-02' }),
    };

    expect(reviewsDue(catalogueOf(files), '2027-02-01')).toEqual([
      { name: 'early', kind: 'standard', reviewBy: '2027-01-01' },
      { name: 'quiz-1.1-1', kind: 'question', reviewBy: '2027-02-01' },
    ]);
  });
});

describe('misconceptionUse', () => {
  it('counts wrong options that name a belief, and finds beliefs that no question names', () => {
    const options = optionsOf('one', 'two', 'three', 'four').map((option, index) =>
      index === 1 ? { ...option, misconception: 'used' } : option,
    );
    const files = { ...quizOf(aQuestion({ options })), ...aTopic(), ...misconceptionsOf(['used', 'unused']) };

    const { modules, unused } = misconceptionUse(catalogueOf(files));

    expect(modules[0]).toEqual({ module: 1, wrongOptions: 3, naming: 1 });
    expect(unused).toEqual(['unused']);
  });
});
