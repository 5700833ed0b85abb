import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { bankOf, diagnosticOf } from '../testing/content-files.ts';
import { findProblems, parseAll } from '../testing/find-problems.ts';

const domains = [1, 2, 3, 4, 5, 6];
const fourEach = domains.flatMap((domain) =>
  [1, 2, 3, 4].map((number) => aQuestion({ id: `diag-d${domain}-${number}`, domain, topic: `${domain}.1` })),
);

describe('diagnostic-share', () => {
  it('accepts four questions of each domain', () => {
    expect(findProblems('diagnostic-share', diagnosticOf(...fourEach))).toEqual([]);
  });

  it('names the domains that have fewer or more', () => {
    const changed = fourEach.map((question, index) => (index === 0 ? { ...question, domain: 2, topic: '2.1' } : question));

    const problems = findProblems('diagnostic-share', diagnosticOf(...changed));

    expect(problems.map(({ message }) => message)).toEqual([
      'the diagnostic has 3 questions of domain 1',
      'the diagnostic has 5 questions of domain 2',
    ]);
  });

  it('says nothing where there is no diagnostic yet', () => {
    expect(findProblems('diagnostic-share', {})).toEqual([]);
  });
});

describe('questions of the diagnostic', () => {
  it('have ids that name the diagnostic and their domain', () => {
    const files = diagnosticOf(...fourEach, aQuestion({ id: 'diag-d2-5', domain: 1 }));

    const problems = findProblems('id-shape', files);

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('diag-d2-5');
  });

  it('are read like all others', () => {
    const files = diagnosticOf(aQuestion({ id: 'diag-d1-1', kind: 'essay' }));

    expect(parseAll(files).problems.filter(({ file }) => file === 'diagnostic.yaml')).not.toEqual([]);
  });
});

describe('near-duplicate', () => {
  it('refuses a question of the diagnostic that resembles one of the bank, enemies or not', () => {
    const original = aQuestion({ id: 'd1-01', enemies: ['diag-d1-1'] });
    const copy = aQuestion({ id: 'diag-d1-1', enemies: ['d1-01'] });

    expect(findProblems('near-duplicate', { ...bankOf(original), ...diagnosticOf(copy) })).toHaveLength(1);
  });
});
