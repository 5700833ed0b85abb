import { test } from 'vitest';
import type { ContextWatch } from './watch-context.ts';

/** A test that continues where the one before it ended. */
export type Step = (title: string, run: () => Promise<void>) => void;

/**
 * Makes the steps of one journey: when a step breaks off, those after it are skipped, because they would fail for its
 * reason. After each step nothing may have been complained about in the browser contexts.
 */
export function createSteps(watches: () => readonly ContextWatch[]): Step {
  let isBroken = false;
  return (title, run) =>
    test(title, async (context) => {
      context.skip(isBroken, 'an earlier step broke off');
      isBroken = true;
      await run();
      isBroken = false;
      for (const watch of watches()) watch.expectClean();
    });
}
