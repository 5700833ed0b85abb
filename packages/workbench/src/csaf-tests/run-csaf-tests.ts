import { loadMandatoryTests, loadOptionalTests, type NumberedTest } from './load-tests.ts';

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
 * What the schema and the mandatory tests of CSAF 2.0 (section 6.1) find in a plain JSON document. The library is loaded at the first
 * call, because compiling its schemas takes seconds, and it writes code at run time, which a page with our content policy refuses: this
 * runs on servers and in tools.
 */
export async function runMandatoryTests(document: unknown): Promise<readonly CsafFinding[]> {
  return runAll(await loadMandatoryTests(), true, document);
}

/** The same with the optional tests (section 6.2). The informative ones are left out: they fetch addresses. */
export async function runCsafTests(document: unknown): Promise<readonly CsafFinding[]> {
  return [...(await runMandatoryTests(document)), ...(await runAll(await loadOptionalTests(), false, document))];
}

async function runAll(
  tests: readonly NumberedTest[],
  isMandatory: boolean,
  document: unknown,
): Promise<readonly CsafFinding[]> {
  const findings: CsafFinding[] = [];
  for (const { number: test, run } of tests) {
    const { isValid, errors = [], warnings = [] } = await run(document);
    const messages = isMandatory ? errors : [...errors, ...warnings];
    for (const { instancePath: path, message } of messages) findings.push({ test, isMandatory, path, message });
    if (isValid === false && messages.length === 0) findings.push({ test, isMandatory, path: '', message: 'failed' });
  }
  return findings;
}
