import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findReferenceData, readReferenceJson } from '../../../../server/src/testing/reference-data.ts';
import { csafTestsLeftOut, runCsafTests } from '../csaf-tests/index.ts';
import { advisoryFileName } from './advisory-file-name.ts';
import { listProducts } from './list-products.ts';
import { readAdvisory } from './read-advisory.ts';
import { writeAdvisory } from './write-advisory.ts';

const published = findReferenceData('csaf/icsma');
const labelled = findReferenceData('csaf/validator');

describe.skipIf(published === null)('published medical advisories', () => {
  const folder = published ?? '';
  const files = published === null ? [] : readdirSync(folder).filter((file) => file.endsWith('.json'));

  it('are read whole: what is written is what was there, and what is left out is named', () => {
    const left = new Set<string>();
    for (const file of files) {
      const given = readReferenceJson(folder, file);
      const read = readAdvisory(given);

      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problem)}`);
      const written: unknown = JSON.parse(writeAdvisory(read.value.advisory));
      expect(written).toEqual(given);
      for (const pointer of read.value.ignored) left.add(pointer);
    }
    expect(files).toHaveLength(124);
    expect([...left]).toEqual([]);
  });

  it('have files named by the rule, and products that are each listed once', () => {
    for (const file of files) {
      const read = readAdvisory(readReferenceJson(folder, file));
      if (!read.ok) throw new Error(file);
      const { document, product_tree: tree } = read.value.advisory;
      const ids = listProducts(tree).map(({ id }) => id);

      expect(advisoryFileName(document.tracking.id)).toBe(file);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe.skipIf(labelled === null)('labelled documents of the standard', () => {
  type Case = { id: string; group: string; failures?: string[]; valid?: string[] };
  const folder = labelled ?? '';
  // The index has this shape, as the README beside it says; a wrong guess fails the count below.
  const { tests } =
    labelled === null ? { tests: [] } : (readReferenceJson(folder, 'testcases.json') as { tests: Case[] });
  const leftOut = csafTestsLeftOut.map(({ test }) => test);
  const judged = tests.filter(({ id }) => !leftOut.includes(id));

  it('fail and pass as their labels say', { timeout: 120_000 }, async () => {
    const differing: string[] = [];
    let count = 0;
    for (const { id, failures = [], valid = [] } of judged) {
      for (const [files, isFailing] of [
        [failures, true],
        [valid, false],
      ] as const) {
        for (const file of files) {
          count += 1;
          const findings = await runCsafTests(readReferenceJson(folder, file));
          // 6.1.8 is the schema of CVSS inside the document; the library looks at it in the schema test and nowhere else.
          const hits = findings.filter(
            ({ test }) => test === id || test.startsWith(`${id}.`) || (id === '6.1.8' && test === 'schema'),
          );
          if (hits.length > 0 !== isFailing) differing.push(file);
        }
      }
    }
    expect(count).toBe(150);
    expect(differing).toEqual([]);
  });
});
