import { rational, sumRational } from '@cmdsp/primitives';
import { advisoryFileName, listProducts, plainAdvisory } from '@cmdsp/workbench/advisory';
import type { CsafFinding } from '@cmdsp/workbench/csaf-tests';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { MarkingTools } from '../marking-tools.ts';
import type { AdviseAnswer } from './answer.ts';
import type { AdviseKey } from './key.ts';
import type { AdviseTask } from './task.ts';

const profile = 'csaf_security_advisory';

/** A part of the document that is whole or not, with its points in quarters. */
type Block = { readonly place: string; readonly quarters: number; readonly lacks: readonly Lack[] };

type Lack = { readonly test: string; readonly path: string; readonly message: string };

/**
 * Schema and mandatory tests of CSAF 2.0 part by part: head (3 points), tracking (4), products with every part number once (4), weaknesses
 * (5), the profile that fits (2), the file's name (2). Tests run as for the profile that fits, whatever category was chosen, so that
 * choosing the right one never costs anything.
 */
export async function markSchema(
  { task, key }: Dealt<AdviseTask, AdviseKey>,
  { document: advisory, fileName }: AdviseAnswer,
  testCsaf: MarkingTools['testCsaf'],
): Promise<CriterionResult> {
  const { document } = advisory;
  const tested = plainAdvisory({ ...advisory, document: { ...document, category: profile } });
  const findings = await testCsaf(tested);
  const under = (prefix: string) => findings.filter(({ path }) => path === prefix || path.startsWith(`${prefix}/`));
  const expected = advisoryFileName(key.trackingId);
  const blocks: readonly Block[] = [
    {
      place: 'document',
      quarters: 12,
      lacks: under('/document')
        .filter(({ path }) => !path.startsWith('/document/tracking'))
        .map(lackOf),
    },
    { place: 'tracking', quarters: 16, lacks: under('/document/tracking').map(lackOf) },
    {
      place: 'products',
      quarters: 16,
      lacks: [...productLacks(task, advisory), ...under('/product_tree').map(lackOf)],
    },
    {
      place: 'weaknesses',
      quarters: 20,
      lacks: [...weaknessLacks(task, advisory), ...under('/vulnerabilities').map(lackOf)],
    },
    {
      place: 'category',
      quarters: 8,
      lacks:
        document.category === profile
          ? []
          : [
              lack(
                'profile',
                '/document/category',
                `An advisory that tells of weaknesses has the category ${profile}.`,
              ),
            ],
    },
    {
      place: 'file-name',
      quarters: 8,
      lacks:
        fileName === expected
          ? []
          : [
              lack(
                'file-name',
                '',
                `The rule makes the file's name from the tracking id ${key.trackingId}: ${expected}.`,
              ),
            ],
    },
  ];
  return {
    criterion: 'schema',
    earned: sumRational(blocks.map(({ quarters, lacks }) => rational(lacks.length === 0 ? quarters : 0, 4))),
    witnesses: blocks.flatMap(({ place, lacks }) => lacks.slice(0, 6).map((one) => witnessOf(place, one))),
  };
}

function productLacks(task: AdviseTask, { product_tree: tree }: AdviseAnswer['document']): readonly Lack[] {
  const listed = listProducts(tree);
  const numbers = listed.flatMap(({ partNumbers }) => partNumbers);
  return [
    ...task.parts.flatMap(({ number }) => {
      const times = numbers.filter((one) => one === number).length;
      if (times === 1) return [];
      const words =
        times === 0 ? `${number} is not in the product tree.` : `${number} stands in the product tree ${times} times.`;
      return [lack(times === 0 ? 'product-missing' : 'product-repeated', '/product_tree', words)];
    }),
    ...listed
      .filter(({ partNumbers }) => !partNumbers.some((one) => task.parts.some(({ number }) => number === one)))
      .map(({ name, path }) =>
        lack('unknown-product', path, `${name} has none of the part numbers that the maker sells.`),
      ),
  ];
}

function weaknessLacks(task: AdviseTask, { vulnerabilities = [] }: AdviseAnswer['document']): readonly Lack[] {
  const cves = vulnerabilities.map(({ cve }) => cve ?? '');
  return [
    ...task.weaknesses.flatMap(({ cve }) =>
      cves.filter((one) => one === cve).length === 1
        ? []
        : [lack('weakness-missing', '/vulnerabilities', `${cve} has to stand in the advisory once.`)],
    ),
    ...cves.flatMap((cve, index) =>
      task.weaknesses.some((one) => one.cve === cve)
        ? []
        : [lack('unknown-weakness', `/vulnerabilities/${index}`, `“${cve}” is none of the weaknesses of this case.`)],
    ),
  ];
}

function lackOf({ test, path, message }: CsafFinding): Lack {
  return lack(test, path, `CSAF test ${test} fails at ${path}: ${message}.`);
}

function lack(test: string, path: string, message: string): Lack {
  return { test, path, message };
}

function witnessOf(place: string, { test, path, message }: Lack): Witness {
  return { kind: 'csaf', sentence: message, at: [place], detail: { place, test, path } };
}
