import { type CsafFinding, runCsafTests, runMandatoryTests } from '@cmdsp/workbench/csaf-tests';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from '../../threads/open-thread.ts';

/** Which tests a thread runs, and how many findings it sends at most: copying many costs the one that asks. */
export type CsafTestsSetting = { readonly tests: 'mandatory' | 'all'; readonly most: number };

/** The first findings, and how many there are in all. */
export type FoundByCsafTests = { readonly findings: readonly CsafFinding[]; readonly total: number };

const { tests, most } = workerData as CsafTestsSetting; // as openCsafTests gives it

/** Null where a test of the library throws on what it was given. */
async function test(document: unknown): Promise<FoundByCsafTests | null> {
  try {
    const findings = await (tests === 'mandatory' ? runMandatoryTests : runCsafTests)(document);
    return { findings: findings.slice(0, most), total: findings.length };
  } catch {
    return null;
  }
}

const post = (message: ThreadMessage<FoundByCsafTests | null>) => parentPort?.postMessage(message);
parentPort?.on('message', (document: unknown) => void test(document).then((answer) => post({ answer })));
// The first document loads the library, which takes seconds: here nobody waits for it but this thread.
void test({}).then(() => post('ready'));
