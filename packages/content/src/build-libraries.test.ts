import { plainText } from '@cmdsp/markdown';
import { describe, expect, it } from 'vitest';
import { parseAll } from './testing/find-problems.ts';
import { aProgramme } from './testing/a-programme.ts';
import { aCase, anIncident, aSourceCitedAs, aStandard, aStep, misconceptionsOf } from './testing/library-files.ts';

const handbook = {
  'handbook.md': '---\ntitle: H\nprovenance:\n  drafted: { by: Somebody, on: 2026-11-21 }\n  accepted: null\n---\n\nText.',
};
const catalogueOf = (files: Readonly<Record<string, unknown>>) =>
  parseAll({ ...aProgramme(), ...handbook, ...files }).catalogue;
const inLibraries = /^(standards|incidents|cases|misconceptions|sources)/;

describe('libraries', () => {
  it('are read without a word about them when they are sound', () => {
    const files = {
      ...aStandard(),
      ...anIncident(),
      ...aSourceCitedAs('A document'),
      ...misconceptionsOf(['a-belief']),
      ...aCase(),
    };

    const { problems } = parseAll(files);

    expect(problems.filter(({ file }) => inLibraries.test(file))).toEqual([]);
  });

  it('may be missing', () => {
    expect(catalogueOf({})).toMatchObject({ standards: [], incidents: [], sources: [], misconceptions: [], cases: [] });
  });

  it('lists standards by issuer and short title, incidents newest first', () => {
    const catalogue = catalogueOf({
      ...aStandard({ slug: 'b', issuer: 'FDA', shortTitle: 'B' }),
      ...aStandard({ slug: 'c', issuer: 'FDA', shortTitle: 'A' }),
      ...aStandard({ slug: 'z', issuer: 'AAMI', shortTitle: 'Z' }),
      ...anIncident({ slug: 'early', on: '2017-05-12' }),
      ...anIncident({ slug: 'late', on: '2021' }),
    });

    expect(catalogue?.standards.map(({ slug }) => slug)).toEqual(['z', 'c', 'b']);
    expect(catalogue?.incidents.map(({ slug }) => slug)).toEqual(['late', 'early']);
  });

  it('reads the texts of an entry as course Markdown', () => {
    const catalogue = catalogueOf({
      ...aStandard({ demands: 'Keep the **patient** safe.' }),
      ...misconceptionsOf(['a-belief']),
      ...aCase({ steps: [aStep('one', ['two'], { situation: 'It is *late*.' }), aStep('two', ['three']), aStep('three', ['end'])] }),
    });

    expect(plainText(catalogue?.standards[0]?.demands ?? [])).toBe('Keep the patient safe.');
    expect(plainText(catalogue?.misconceptions[0]?.truth ?? [])).toContain('pump');
    expect(plainText(catalogue?.cases[0]?.steps[0]?.situation ?? [])).toBe('It is late.');
  });

  it.each([
    ['an effect beyond two', aCase({ steps: [aStep('one', ['end'], { decisions: [] })] }), 'cases/a-case/case.yaml'],
    ['a role that notices nothing', aCase({ steps: [aStep('one', ['end'], { asides: {} })] }), 'cases/a-case/case.yaml'],
    ['a status that does not exist', aStandard({ status: 'old' }), 'standards/a-standard.yaml'],
    ['a successor of what is in force', aStandard({ supersededBy: 'other' }), 'standards/a-standard.yaml'],
    ['a group that must care without a group', aStandard({ audiences: {} }), 'standards/a-standard.yaml'],
    ['Markdown where plain words are shown', anIncident({ lesson: 'Check **it**.' }), 'incidents/an-incident.yaml'],
    ['an unknown device', anIncident({ devices: ['toaster'] }), 'incidents/an-incident.yaml'],
    ['a misconception without topic', misconceptionsOf(['a-belief'], []), 'misconceptions/module-1.yaml'],
  ])('refuse %s', (_, files, file) => {
    expect(parseAll(files).problems.filter((problem) => problem.file === file)).not.toEqual([]);
  });
});
