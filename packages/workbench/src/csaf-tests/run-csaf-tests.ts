// oxlint-disable-next-line typescript/triple-slash-reference -- The library ships no types; whoever imports this file needs ours, and no import can bring them.
/// <reference path="./csaf-validator-lib.d.ts" />
import type { DocumentTest } from './document-test.ts';

/** One thing a test of CSAF 2.0 found: `6.1.6` is the sixth mandatory test of section 6, `schema` the JSON schema. */
export type CsafFinding = {
  readonly test: string;
  /** Whether it keeps the document from being valid; optional tests never do. */
  readonly isMandatory: boolean;
  /** JSON pointer. */
  readonly path: string;
  readonly message: string;
};

/**
 * What the schema, the mandatory and the optional tests of CSAF 2.0 (section 6.1 and 6.2) find in a plain JSON document. The informative
 * tests are left out: they fetch addresses. The library is loaded at the first call, because compiling its schemas takes a second, and
 * it writes code at run time, which a page with our content policy refuses: this runs on servers and in tools.
 */
export async function runCsafTests(document: unknown): Promise<readonly CsafFinding[]> {
  const [basic, optional] = await Promise.all([
    import('@secvisogram/csaf-validator-lib/basic.js'),
    import('@secvisogram/csaf-validator-lib/optionalTests.js'),
  ]);
  return [...(await runAll(testsOf(basic), true, document)), ...(await runAll(testsOf(optional), false, document))];
}

function testsOf(module: object): readonly DocumentTest[] {
  return Object.values(module).filter((member): member is DocumentTest => typeof member === 'function');
}

async function runAll(
  tests: readonly DocumentTest[],
  isMandatory: boolean,
  document: unknown,
): Promise<readonly CsafFinding[]> {
  const findings: CsafFinding[] = [];
  for (const test of tests) {
    const { isValid, errors = [], warnings = [] } = await test(document);
    const messages = isMandatory ? errors : [...errors, ...warnings];
    const id = testId(test.name);
    for (const { instancePath: path, message } of messages) findings.push({ test: id, isMandatory, path, message });
    if (isValid === false && messages.length === 0)
      findings.push({ test: id, isMandatory, path: '', message: 'failed' });
  }
  return findings;
}

/** `mandatoryTest_6_1_27_1` is 6.1.27.1. */
function testId(name: string): string {
  const numbers = /\d+(?:_\d+)+$/.exec(name)?.[0];
  return numbers === undefined || !name.includes('Test_') ? 'schema' : numbers.replaceAll('_', '.');
}
