import { type CsafFinding, runCsafTests, runMandatoryTests } from '@cmdsp/workbench/csaf-tests';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from '../../threads/open-thread.ts';

const run = workerData === 'mandatory' ? runMandatoryTests : runCsafTests;

/** Null where a test of the library throws on what it was given. */
async function test(document: unknown): Promise<readonly CsafFinding[] | null> {
  try {
    return await run(document);
  } catch {
    return null;
  }
}

const post = (message: ThreadMessage<readonly CsafFinding[] | null>) => parentPort?.postMessage(message);
parentPort?.on('message', (document: unknown) => void test(document).then((answer) => post({ answer })));
// The first document loads the library, which takes seconds: here nobody waits for it but this thread.
void test({}).then(() => post('ready'));
