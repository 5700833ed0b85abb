import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { drafted } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aCase } from '../testing/library-files.ts';

const six = [1, 2, 3, 4, 5, 6];
const group = { relevance: 'core', meaning: 'Something.' };
const groups = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];
const text = `---\ntitle: T\nprovenance:\n  drafted: { by: Somebody, on: 2026-11-21 }\n  accepted: null\n---\n\nWords.`;

function topicsOf(module: number, complete = true): Record<string, unknown> {
  return Object.fromEntries(
    six.map((place) => [
      `topics/${module}.${place}-topic-${module}-${place}/topic.yaml`,
      {
        id: `${module}.${place}`,
        title: `Topic ${module}.${place}`,
        slug: `topic-${module}-${place}`,
        module,
        domain: module,
        objectives: [1],
        outcomes: ['Do this', 'Do that', 'Do more'],
        minutes: { lecture: 20, reading: 10 },
        audiences: Object.fromEntries(groups.map((id) => [id, group])),
        standards: [],
        complete: place < 6 || complete,
        provenance: drafted,
      },
    ]),
  );
}

const textsOf = (module: number) => ({
  [`modules/module-${module}/introduction.md`]: text,
  [`modules/module-${module}/review.md`]: text,
});
const casesOf = (module: number) => ({
  ...aCase({ slug: `one-${module}`, module }),
  ...aCase({ slug: `two-${module}`, module }),
});
const guides = Object.fromEntries(groups.map((id) => [`guides/${id}.md`, text]));
const everything = Object.assign({}, ...six.map((module) => ({ ...topicsOf(module), ...textsOf(module), ...casesOf(module) })), guides);
const messages = (files: Readonly<Record<string, unknown>>) =>
  findProblems('module-complete', { ...aProgramme(), ...files }).map(({ message }) => message);

describe('module-complete', () => {
  it('accepts a module that is not finished, with nothing around its topics', () => {
    expect(messages(topicsOf(2, false))).toEqual([]);
  });

  it('asks a finished module for its texts and cases', () => {
    expect(messages(topicsOf(2))).toEqual([
      'module 2 has no introduction',
      'module 2 has no review',
      'module 2 has 0 cases; 2 are needed',
    ]);
    expect(messages({ ...topicsOf(2), ...textsOf(2), ...casesOf(2) })).toEqual([]);
  });

  it('asks a finished programme for a guide for each group', () => {
    const { 'guides/product.md': _missing, ...rest } = everything;

    expect(messages(everything)).toEqual([]);
    expect(messages(rest)).toEqual(['there is no study guide for product']);
  });
});
