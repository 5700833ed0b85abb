import { describe, expect, it } from 'vitest';
import { runCsafTests } from '../csaf-tests/run-csaf-tests.ts';
import { readAdvisory } from './read-advisory.ts';
import { anAdvisory } from './testing/an-advisory.ts';
import { plainAdvisory, writeAdvisory } from './write-advisory.ts';

describe('reading and writing', () => {
  it('gives back what was written, in one order whatever the order was', () => {
    const text = writeAdvisory(anAdvisory());
    const { vulnerabilities, document, ...rest } = anAdvisory();

    const read = readAdvisory(JSON.parse(text));

    expect(read.ok && writeAdvisory(read.value.advisory)).toBe(text);
    expect(writeAdvisory({ vulnerabilities, ...rest, document })).toBe(text);
    expect(text.indexOf('"document"')).toBeLessThan(text.indexOf('"product_tree"'));
  });

  it('names everything it leaves out by its JSON pointer', () => {
    const given = {
      ...anAdvisory(),
      'x/own': 1,
      vulnerabilities: [{ cve: 'CVE-2026-12345', involvements: [{ party: 'vendor', status: 'open' }] }],
    };

    const read = readAdvisory(given);

    expect(read.ok && read.value.ignored).toEqual(['/vulnerabilities/0/involvements', '/x~1own']);
  });

  it('refuses another shape and says where', () => {
    const { document } = anAdvisory();

    const read = readAdvisory({ document: { ...document, csaf_version: '2.1' } });

    expect(read.ok ? [] : read.problem.map(({ path }) => path)).toEqual(['/document/csaf_version']);
  });

  it('keeps half-written advisories and lets the tests of the standard say what is missing', async () => {
    const advisory = anAdvisory();
    const { document } = advisory;
    const half = {
      ...advisory,
      document: { ...document, title: '', tracking: { ...document.tracking, revision_history: [] } },
    };

    const findings = await runCsafTests(plainAdvisory(half));

    expect(findings.filter(({ kind }) => kind === 'mandatory').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/document/title', '/document/tracking/revision_history']),
    );
    expect((await runCsafTests(plainAdvisory(advisory))).filter(({ kind }) => kind === 'mandatory')).toEqual([]);
  });
});
