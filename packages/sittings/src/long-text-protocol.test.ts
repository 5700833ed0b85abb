import { describe, expect, it } from 'vitest';
import { keepNewest } from './client/keep-newest.ts';
import { reduceClient } from './client/reduce-client.ts';
import { decideChanges } from './decide-changes.ts';
import { ProtocolViolation } from './testing/protocol-checks.ts';
import { runProtocol } from './testing/protocol-run.ts';

type Reduce = typeof reduceClient;

const runs = 1000;

/** The reducer as pages with long texts run it: after every event only the newest change of each place is kept. */
function forgetting(keep: typeof keepNewest): Reduce {
  const underWay = new Map<string, readonly string[]>();
  return (state, event) => {
    if (event.kind === 'sent') underWay.set(state.page, event.batch.keys);
    if (event.kind === 'answered' || event.kind === 'failed') underWay.delete(state.page);
    return keep(reduceClient(state, event), underWay.get(state.page) ?? []);
  };
}

// beyond.md: complaint 1, trap 1
describe('the save protocol of long texts', () => {
  it(
    `keeps its promises in ${runs} random runs of lost, late, repeated and overtaking messages`,
    { timeout: 60_000 },
    () => {
      const tallies = Array.from({ length: runs }, (_, run) =>
        runProtocol({ seed: `text ${run}`, decide: decideChanges, reduce: forgetting(keepNewest), isLong: true }),
      );

      expect(tallies.reduce((sum, { applied }) => sum + applied, 0)).toBeGreaterThan(runs);
      expect(tallies.reduce((sum, { evidence }) => sum + evidence, 0)).toBeGreaterThan(runs / 4);
    },
  );

  it('notices a page that forgets what other pages of the device have not sent', () => {
    const forgetful: typeof keepNewest = (state) => ({
      ...state,
      journal: state.journal.filter(({ page }) => page === state.page),
    });

    expect(findViolation(forgetting(forgetful))).toBeInstanceOf(ProtocolViolation);
  });
});

function findViolation(reduce: Reduce): unknown {
  for (let run = 0; run < 400; run += 1) {
    try {
      runProtocol({ seed: `mutant ${run}`, decide: decideChanges, reduce, isLong: true });
    } catch (violation) {
      return violation;
    }
  }
  return null;
}
