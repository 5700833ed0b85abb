import { runMandatoryTests } from '@cmdsp/workbench/csaf-tests';
import { performance } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import { anAdvisory } from '../../../../packages/workbench/src/advisory/testing/an-advisory.ts';
import { openCsafTests } from './open-csaf-tests.ts';

const marking = openCsafTests({ tests: 'mandatory', longestQueue: 8 });
const all = openCsafTests({ tests: 'all', most: 50, longestQueue: 8 });
afterAll(() => Promise.all([marking.close(), all.close()]));

const contradicted = anAdvisory({
  vulnerability: { product_status: { known_affected: ['P-1', 'P-2'], fixed: ['P-2'] } },
});

// This comes first: afterwards the library is loaded.
test('this thread has nearly nothing to do while the library is loaded', async () => {
  const before = performance.eventLoopUtilization();

  await marking.warmUp();

  // A share of the time, whatever the machine: loaded here it is nearly all of it.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

test('finds there what the tests find here', async () => {
  for (const document of [anAdvisory(), contradicted, { document: {} }])
    expect((await marking.run(document)).findings).toEqual(await runMandatoryTests(document));
});

test('finds with all tests what is optional or informative too', async () => {
  const kinds = new Set(
    (await all.run({ ...contradicted, 'x-own': true })).findings.map(({ kind, test: number }) => `${kind} ${number}`),
  );

  expect(kinds).toContain('mandatory 6.1.6');
  expect([...kinds].some((kind) => kind.startsWith('optional'))).toBe(true);
});

test.each([null, 'text', [], 7, { document: 1 }, { vulnerabilities: [{ scores: 1 }] }, { product_tree: [] }])(
  'answers on %j instead of failing, and goes on',
  async (document) => {
    const answer = await all.run(document).catch((error: unknown) => error);

    expect(answer).toSatisfy((one: object) => 'findings' in one || ('code' in one && one.code === 'request-malformed'));
    expect((await all.run(anAdvisory())).findings.filter(({ kind }) => kind === 'mandatory')).toEqual([]);
  },
);

test('sends as many findings as it may and counts them all', async () => {
  const { findings, total } = await all.run({ document: { notes: Array.from({ length: 100 }, () => ({})) } });

  expect(findings).toHaveLength(50);
  expect(total).toBeGreaterThan(100);
});
