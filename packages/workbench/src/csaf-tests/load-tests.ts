// oxlint-disable-next-line typescript/triple-slash-reference -- The library ships no types; whoever imports this file needs ours, and no import can bring them.
/// <reference path="./csaf-validator-lib.d.ts" />
import type { CsafTestKind } from './csaf-finding.ts';
import { csafTestsLeftOut } from './csaf-tests-left-out.ts';
import type { DocumentTest } from './document-test.ts';

/** A test of the standard with its number: `6.1.6`, or `schema`. */
export type NumberedTest = { readonly number: string; readonly run: DocumentTest };

const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

/** 6.1.8 is part of the schema test; 6.1.27 is eleven tests, one for each rule of a profile. */
const mandatory = upTo(33).flatMap((number) =>
  number === '8' ? [] : number === '27' ? upTo(11).map((rule) => `27_${rule}`) : [number],
);

/** The schema and the mandatory tests, CSAF 2.0 section 6.1. */
export async function loadMandatoryTests(): Promise<readonly NumberedTest[]> {
  const { csaf_2_0_strict: schema } = await import('@secvisogram/csaf-validator-lib/schemaTests.js');
  return [{ number: 'schema', run: schema }, ...(await loadAll('mandatory', '6_1', mandatory))];
}

/** The optional tests, CSAF 2.0 section 6.2. */
export async function loadOptionalTests(): Promise<readonly NumberedTest[]> {
  return loadAll('optional', '6_2', upTo(20));
}

/** The informative tests, CSAF 2.0 section 6.3, without those that `csafTestsLeftOut` names. */
export async function loadInformativeTests(): Promise<readonly NumberedTest[]> {
  const leftOut = csafTestsLeftOut.map(({ test }) => test);
  return loadAll(
    'informative',
    '6_3',
    upTo(11).filter((number) => !leftOut.includes(`6.3.${number}`)),
  );
}

/** One by one: each module compiles a schema when it is loaded, and a server answers others in between. */
async function loadAll(
  kind: CsafTestKind,
  section: string,
  numbers: readonly string[],
): Promise<readonly NumberedTest[]> {
  const tests: NumberedTest[] = [];
  for (const number of numbers) {
    const name = `${kind}Test_${section}_${number}`;
    const module: unknown = await import(`@secvisogram/csaf-validator-lib/lib/${kind}Tests/${name}.js`);
    tests.push({ number: `${section}_${number}`.replaceAll('_', '.'), run: testOf(module, name) });
  }
  return tests;
}

function testOf(module: unknown, name: string): DocumentTest {
  const members = typeof module === 'object' && module !== null ? Object.entries(module) : [];
  const test: unknown = members.find(([key]) => key === name || key === 'default')?.[1];
  if (typeof test !== 'function') throw new TypeError(`${name} is not in the library`);
  return test as DocumentTest; // what the library says of every test, in its README
}
