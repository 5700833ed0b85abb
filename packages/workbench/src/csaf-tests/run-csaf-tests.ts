import type { CsafFinding, CsafTestKind } from './csaf-finding.ts';
import { loadInformativeTests, loadMandatoryTests, loadOptionalTests, type NumberedTest } from './load-tests.ts';

/**
 * What the schema and the mandatory tests of CSAF 2.0 (section 6.1) find in a plain JSON document. The library is loaded at the first
 * call, because compiling its schemas takes seconds, and it writes code at run time, which a page with our content policy refuses: this
 * runs on servers and in tools.
 */
export async function runMandatoryTests(document: unknown): Promise<readonly CsafFinding[]> {
  return runAll(await loadMandatoryTests(), 'mandatory', document);
}

/** The same with the optional tests (section 6.2) and the informative ones (6.3) that need nothing but the document. */
export async function runCsafTests(document: unknown): Promise<readonly CsafFinding[]> {
  return [
    ...(await runMandatoryTests(document)),
    ...(await runAll(await loadOptionalTests(), 'optional', document)),
    ...(await runAll(await loadInformativeTests(), 'informative', document)),
  ];
}

async function runAll(
  tests: readonly NumberedTest[],
  kind: CsafTestKind,
  document: unknown,
): Promise<readonly CsafFinding[]> {
  const findings: CsafFinding[] = [];
  for (const { number: test, run } of tests) {
    const { isValid, errors = [], warnings = [], infos = [] } = await run(document);
    const messages = kind === 'mandatory' ? errors : [...errors, ...warnings, ...infos];
    for (const { instancePath: path, message } of messages) findings.push({ test, kind, path, message });
    if (isValid === false && messages.length === 0) findings.push({ test, kind, path: '', message: 'failed' });
  }
  return findings;
}
