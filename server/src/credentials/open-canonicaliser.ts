import type { CanonicaliseProblem, Canonicalise, JsonObject } from '@cmdsp/credentials';
import type { Result } from '@cmdsp/primitives';
import { openThread } from '../threads/open-thread.ts';

/** A canonicaliser in a thread of its own and how to stop it. */
export type Canonicaliser = { readonly canonicalise: Canonicalise; readonly close: () => Promise<void> };

/**
 * Opens a worker thread that makes JSON-LD canonical, one document after another, each within `timeLimitMs` and the thread's
 * memory. A document that breaks a bound is answered `too-costly`, and so is one that 64 others wait before.
 */
export function openCanonicaliser(options: { timeLimitMs: number; memoryMb: number }): Canonicaliser {
  const file = new URL('./canonicalise-worker.ts', import.meta.url);
  const thread = openThread<JsonObject, Result<string, CanonicaliseProblem>>({ ...options, file, longestQueue: 64 });
  return {
    async canonicalise(document) {
      const result = await thread.run(document);
      return typeof result === 'string' ? { ok: false, problem: { kind: 'too-costly' } } : result;
    },
    close: thread.close,
  };
}
