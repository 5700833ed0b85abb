import { plainText } from '@cmdsp/markdown';
import { describe, expect, it } from 'vitest';
import { aProgramme } from './testing/a-programme.ts';
import { aTopic, drafted, topicFolder } from './testing/content-files.ts';
import { parseAll } from './testing/find-problems.ts';

const documentOf = (title: string, text: string) =>
  `---\ntitle: ${title}\nprovenance:\n  drafted: { by: Somebody, on: 2026-11-21 }\n  accepted: null\n---\n\n${text}`;
const handbook = { 'handbook.md': documentOf('H', 'Text.') };
const resource = {
  title: 'A guidance',
  publisher: 'An agency',
  kind: 'guidance',
  date: '2026-02',
  address: 'example.org/guidance',
  isFree: true,
  why: 'It shows the form.',
  reviewBy: '2027-05-01',
  evidence: 'verified',
};
const resourcesOf = (...resources: readonly unknown[]) => ({
  [`${topicFolder}/resources.yaml`]: { topic: '1.1', resources, provenance: drafted },
});
const parse = (files: Readonly<Record<string, unknown>>) => parseAll({ ...aProgramme(), ...handbook, ...files });

describe('texts of modules and guides', () => {
  it('come into the catalogue with the module or the group they are for', () => {
    const { catalogue, problems } = parse({
      'modules/module-2/introduction.md': documentOf('Before', 'How it begins.'),
      'modules/module-2/review.md': documentOf('After', 'How it ends.'),
      'guides/hospital-it.md': documentOf('For IT', 'Where to begin.'),
    });

    expect(problems.filter(({ file }) => /^(modules|guides)/.test(file))).toEqual([]);
    expect(catalogue?.moduleTexts.map(({ module, part, title }) => [module, part, title])).toEqual([
      [2, 'introduction', 'Before'],
      [2, 'review', 'After'],
    ]);
    expect(catalogue?.guides.map(({ group, tree }) => [group, plainText(tree)])).toEqual([['hospital-it', 'Where to begin.']]);
  });

  it('may be missing', () => {
    expect(parse({}).catalogue).toMatchObject({ moduleTexts: [], guides: [] });
  });

  it.each(['modules/module-7/introduction.md', 'modules/module-1/preface.md', 'guides/other.md'])('refuses %s', (path) => {
    const { problems } = parse({ [path]: documentOf('A text', 'Words.') });

    expect(problems).toContainEqual(expect.objectContaining({ file: path, rule: 'stray-file' }));
  });
});

describe('outside resources of a topic', () => {
  it('come into the catalogue with their topic', () => {
    const { catalogue } = parse({ ...aTopic(), ...resourcesOf(resource, { ...resource, title: 'Another' }) });

    expect(catalogue?.topics[0]?.resources.map(({ title }) => title)).toEqual(['A guidance', 'Another']);
  });

  it.each([
    ['an address with a scheme', { ...resource, address: 'https://example.org' }],
    ['a script for an address', { ...resource, address: 'javascript:alert(1)' }],
    ['no day of review', { ...resource, reviewBy: undefined }],
  ])('refuses %s', (_what, broken) => {
    const { problems } = parse({ ...aTopic(), ...resourcesOf(resource, broken) });

    expect(problems.filter(({ file }) => file.endsWith('resources.yaml'))).not.toEqual([]);
  });

  it('are named when their review is past', () => {
    const { problems } = parse({ ...aTopic(), ...resourcesOf(resource, { ...resource, title: 'Old', reviewBy: '2020-01-01' }) });

    expect(problems).toContainEqual(expect.objectContaining({ rule: 'review-date', message: expect.stringContaining('Old') }));
  });

  it('belong to the topic whose folder they are in', () => {
    const stray = { [`${topicFolder}/resources.yaml`]: { topic: '2.2', resources: [resource, resource], provenance: drafted } };
    const { problems } = parse({ ...aTopic(), ...stray });

    expect(problems).toContainEqual(expect.objectContaining({ rule: 'topic-identity', message: 'the resources say topic 2.2' }));
  });
});
