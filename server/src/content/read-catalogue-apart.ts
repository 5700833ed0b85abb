import type { Catalogue } from '@cmdsp/content';
import { type NoAnswer, openThread } from '../threads/open-thread.ts';

/** Reads the learning files of a release (path -> text). Null when this program cannot read them. */
export type ReadFiles = (
  files: ReadonlyMap<string, string>,
) => Promise<Catalogue | null | NoAnswer> | Catalogue | null | NoAnswer;

/** A whole course takes seconds; a slow and busy machine ten times as long. */
const bounds = { timeLimitMs: 300_000, memoryMb: 1024, longestQueue: 1 };

/**
 * Reads them in a thread of its own, which ends with it: reading a whole course here would keep everybody's saves and clocks waiting
 * for seconds. `too-costly` when it broke a bound.
 */
export async function readCatalogueApart(files: ReadonlyMap<string, string>): Promise<Catalogue | null | NoAnswer> {
  const thread = openThread<ReadonlyMap<string, string>, Catalogue | null>({
    file: new URL('./read-catalogue-worker.ts', import.meta.url),
    ...bounds,
  });
  try {
    return await thread.run(files);
  } finally {
    await thread.close();
  }
}
