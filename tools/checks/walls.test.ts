import { beforeAll, expect, test } from 'vitest';
import { type Findings, findViolations } from './testing/find-violations.ts';
import { innocentFiles, plantedViolations } from './testing/planted-violations.ts';

let findings: Findings;

beforeAll(async () => {
  const planted = Object.fromEntries(plantedViolations.map(({ file, text }) => [file, text]));
  findings = await findViolations({ ...innocentFiles, ...planted });
}, 120_000);

test.each(plantedViolations)('$wall', ({ file, gate, rule }) => {
  expect([...findings]).toContain(`${gate} ${rule} ${file}`);
});

test('nothing is said about files that keep to the walls', () => {
  const unjust = [...findings]
    .filter((finding) => Object.keys(innocentFiles).some((file) => finding.endsWith(` ${file}`)))
    // Most of the small tree is used by nobody.
    .filter((finding) => !finding.startsWith('walls no-orphans '));

  expect(unjust).toEqual([]);
});
