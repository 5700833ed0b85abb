import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { aCase, anIncident, aSourceCitedAs, aStandard } from '../testing/library-files.ts';

const citing = (document: string) => quizOf(aQuestion({ source: { document, date: '2026' } }));
const library = {
  ...aStandard({ slug: 'guide', identifier: 'FDA-1', shortTitle: 'The guidance', citedAs: ['FDA guidance'] }),
  ...anIncident({ slug: 'pump', title: 'A pump', identifiers: ['CVE-2018-10634'], citedAs: ['CISA on a pump'] }),
  ...aSourceCitedAs('A study of pumps'),
};

describe('unknown-source', () => {
  it.each(['FDA-1', 'The guidance', 'FDA guidance', 'A pump', 'CVE-2018-10634', 'CISA on a pump', 'A study of pumps'])(
    'accepts a question that cites "%s"',
    (document) => {
      expect(findProblems('unknown-source', { ...library, ...citing(document) })).toEqual([]);
    },
  );

  it('refuses a wording that no entry has', () => {
    expect(findProblems('unknown-source', { ...library, ...citing('FDA Guidance') })).toMatchObject([
      { severity: 'error', message: 'quiz-1.1-1 cites `FDA Guidance`, which no library has' },
    ]);
  });

  it('looks at debriefs of cases as well', () => {
    expect(findProblems('unknown-source', { ...library, ...aCase() })).toMatchObject([
      { file: 'cases/a-case/case.yaml', message: 'the debrief of a-case cites `A document`, which no library has' },
    ]);
  });

  it('finds documents that a private bank brings along', () => {
    const entry = { slug: 's', title: 'T', issuer: 'I', date: '2026', address: null, citedAs: ['Ours'], evidence: 'verified' };
    const provenance = { drafted: { by: 'Somebody', on: '2026-11-21' }, accepted: null };
    const own = { 'bank/sources.yaml': { sources: [entry], provenance } };

    expect(findProblems('unknown-source', { ...library, ...own, ...citing('Ours') })).toEqual([]);
  });

  it('says nothing until there are standards, incidents and sources', () => {
    expect(findProblems('unknown-source', { ...aStandard(), ...anIncident(), ...citing('Anything') })).toEqual([]);
  });
});
