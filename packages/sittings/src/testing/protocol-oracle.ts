import type { Change } from '../change.ts';

/**
 * What must be true of a sitting after everything that reached the server, told again in the plainest way and without
 * any of the product's code: the rule the protocol promises, not how it keeps it.
 */
export type ProtocolOracle = {
  readonly arrived: (changes: readonly Change[], now: number) => void;
  readonly leaseTaken: (fence: number) => void;
  readonly paused: (now: number) => void;
  readonly resumed: (now: number) => void;
  readonly credited: (milliseconds: number) => void;
  readonly finished: (now: number) => void;
  readonly closesAt: () => number;
  readonly isFinishedAt: (at: number) => boolean;
  /** Position to (fence, revision, response) of the change that must stand. */
  readonly expected: ReadonlyMap<number, Change>;
  /** Changes under another fence than the lease's, that arrived while the sitting was open. */
  readonly stale: readonly Change[];
};

/** Begins at `startedAt` with fence 1; all times in milliseconds. */
export function protocolOracle(terms: {
  readonly startedAt: number;
  readonly allotted: number;
  readonly grace: number;
}): ProtocolOracle {
  let fence = 1;
  let credit = 0;
  let stoppedAt: number | null = null;
  let isFinished = false;
  let finishedAt = Infinity;
  const expected = new Map<number, Change>();
  const stale: Change[] = [];
  // A stopped clock closes nothing.
  const closesAt = () => (stoppedAt !== null ? Infinity : terms.startedAt + terms.allotted + credit + terms.grace);
  return {
    expected,
    stale,
    closesAt,
    isFinishedAt: (at) => at > finishedAt,
    leaseTaken: (taken) => void (fence = taken),
    paused: (now) => void (stoppedAt ??= now),
    resumed(now) {
      if (stoppedAt !== null) credit += now - stoppedAt;
      stoppedAt = null;
    },
    credited: (milliseconds) => void (credit += milliseconds),
    finished(now) {
      isFinished = true;
      finishedAt = now;
    },
    arrived(changes, now) {
      if (isFinished || now > closesAt()) return;
      for (const change of changes) {
        if (change.fence !== fence) stale.push(change);
        const stands = expected.get(change.position);
        // Under one fence revisions only rise, so the newest of those that came under the lease is the last word.
        const isNewer =
          !stands ||
          stands.fence < change.fence ||
          (stands.fence === change.fence && stands.revision < change.revision);
        if (change.fence === fence && isNewer) expected.set(change.position, change);
      }
    },
  };
}
