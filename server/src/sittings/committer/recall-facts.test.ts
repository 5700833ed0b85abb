import { instant, milliseconds, parseRational } from '@cmdsp/primitives';
import type { Change, Sitting } from '@cmdsp/sittings';
import { describe, expect, test } from 'vitest';
import { openDatabaseClock } from './database-clock.ts';
import { recallFacts } from './recall-facts.ts';
import { rememberedSittings } from './remembered-sittings.ts';

const minute = 60_000;
const startedAt = instant(1_000_000_000);
const sitting: Sitting = {
  id: 'one',
  kind: 'open',
  window: { opensAt: startedAt, closesAt: instant(startedAt + 600 * minute) },
  personalTime: milliseconds(60 * minute),
  accommodation: parseRational('1/1'),
  credit: milliseconds(0),
  grace: milliseconds(minute),
  startedAt,
  lease: { fence: 3, holder: 'this-browser', since: 3 },
};
const change: Change = { position: 1, fence: 3, revision: 7, response: null };

/** What is recalled `after` the start of a sitting whose last stored revision at position 1 is 6. */
function recall({ after = 10 * minute, isRemembered = true, changes = [change], toldAt = 0 } = {}) {
  const remembered = rememberedSittings(10);
  const stored = { position: 1, fence: 3, revision: 6, response: null, at: startedAt, isLate: false };
  const locked = { id: 'one', personId: 'somebody', sitting };
  if (isRemembered) {
    remembered.keep({ locked, version: '77', receiptHead: null, current: new Map([[1, stored]]) });
  }
  const told = toldAt === 0 ? after : toldAt;
  let elapsed = told;
  const clock = openDatabaseClock(() => elapsed);
  clock.tell(instant(startedAt + told));
  elapsed = after;
  return recallFacts({ remembered, clock, changesBySitting: new Map([['one', changes]]) });
}

describe('a batch is decided from memory', () => {
  test('when its sittings are remembered and its changes are new', () => {
    expect(recall()).toMatchObject({ now: startedAt + 10 * minute, sittings: [{ version: '77', applied: [] }] });
  });

  test.each([
    { what: 'a sitting is not remembered', given: { isRemembered: false } },
    { what: 'the clock was told too long ago', given: { toldAt: 8 * minute } },
    { what: 'the deadline is four seconds away', given: { after: 60 * minute - 4000 } },
    { what: 'the deadline was four seconds ago', given: { after: 60 * minute + 4000 } },
    { what: 'the grace ends in four seconds', given: { after: 61 * minute - 4000 } },
    { what: 'a change repeats a stored one', given: { changes: [{ ...change, revision: 6 }] } },
    { what: 'a change is older than the stored one', given: { changes: [{ ...change, revision: 5 }] } },
    { what: 'a change was made under an old lease', given: { changes: [{ ...change, fence: 2 }] } },
  ])('but not when $what', ({ given }) => {
    expect(recall(given)).toBeNull();
  });
});
