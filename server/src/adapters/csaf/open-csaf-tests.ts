import { Problem } from '../../http/problem.ts';
import { openThread } from '../../threads/open-thread.ts';
import type { CsafTestsSetting, FoundByCsafTests } from './csaf-tests-worker.ts';

/** The tests of CSAF 2.0 in a thread of their own. */
export type CsafTests = {
  /**
   * @throws Problem `temporarily-unavailable` when too many wait, `body-too-large` when this document broke a bound, `request-malformed`
   * when the library cannot begin with it
   */
  readonly run: (document: unknown) => Promise<FoundByCsafTests>;
  /** Loads the library, which takes seconds of that thread; resolves when the next document is tested at once. */
  readonly warmUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the tests: the schema and the mandatory ones alone, as marking needs them, or all. Each document has `timeLimitMs` (10 seconds;
 * an ordinary one takes a few milliseconds) and a bounded memory. The thread starts with the first document.
 */
export function openCsafTests({
  tests,
  most = Infinity,
  longestQueue,
  timeLimitMs = 10_000,
}: {
  readonly tests: 'mandatory' | 'all';
  /** Findings sent of one document, where anybody may send any. */
  readonly most?: number;
  readonly longestQueue: number;
  readonly timeLimitMs?: number;
}): CsafTests {
  const file = new URL('./csaf-tests-worker.ts', import.meta.url);
  const thread = openThread<unknown, FoundByCsafTests | null>({
    file,
    timeLimitMs,
    longestQueue,
    memoryMb: 256,
    workerData: { tests, most } satisfies CsafTestsSetting,
  });
  return {
    async run(document) {
      const found = await thread.run(document);
      if (found === 'busy')
        throw new Problem('temporarily-unavailable', 'Many advisories are being tested now. Try again in a moment.');
      if (found === 'too-costly')
        throw new Problem(
          'body-too-large',
          `Testing this advisory took more than ${timeLimitMs / 1000} seconds and was stopped. Test a smaller one.`,
        );
      if (found === null)
        throw new Problem(
          'request-malformed',
          'The tests of CSAF 2.0 cannot be run on this document: its shape is too far from an advisory.',
        );
      return found;
    },
    warmUp: thread.warmUp,
    close: thread.close,
  };
}
