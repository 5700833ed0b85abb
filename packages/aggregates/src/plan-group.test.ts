import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KnownBlock, planGroup, restWeeks } from './plan-group.ts';
import { weekOf } from './week-of.ts';

const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `p${from + index}`);
const aBlock = (block: Partial<KnownBlock>): KnownBlock => ({
  id: 'first',
  members: people(5),
  lost: 0,
  brokenWeeks: null,
  ...block,
});

test('counts nobody while fewer than five take part', () => {
  expect(planGroup({ blocks: [], willing: people(4) })).toMatchObject({ counted: [], newBlocks: [] });
});

test('takes people in by blocks of five to nine, none left over once there are five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 80 }), (count) => {
      const { newBlocks, counted } = planGroup({ blocks: [], willing: people(count) });

      expect(new Set(counted).size).toBe(count);
      for (const block of newBlocks) expect([block.length >= 5, block.length <= 9]).toEqual([true, true]);
    }),
  );
});

test('lets a newcomer wait until five wait together', () => {
  const before = planGroup({ blocks: [aBlock({})], willing: people(9) });
  const after = planGroup({ blocks: [aBlock({})], willing: people(10) });

  expect([before.counted.length, after.counted.length]).toEqual([5, 10]);
});

test('counts nobody of a block that one has left, and everybody again when that one is back', () => {
  const [one, ...others] = people(5);
  const without = planGroup({ blocks: [aBlock({})], willing: others });
  const back = planGroup({ blocks: [aBlock({ brokenWeeks: 3 })], willing: [...others, one ?? ''] });

  expect(without).toMatchObject({ counted: [], broken: ['first'], newBlocks: [] });
  expect(back).toMatchObject({ counted: people(5), mended: ['first'] });
});

test('never mends a block of which somebody is not known any more', () => {
  const block = aBlock({ members: people(4), lost: 1, brokenWeeks: 2 });

  expect(planGroup({ blocks: [block], willing: people(4) })).toMatchObject({ counted: [], mended: [] });
});

test('lets the people of a broken block in again after the rest, with others', () => {
  const block = aBlock({ brokenWeeks: restWeeks });
  const willing = [...people(4), ...people(1, 20)];

  expect(planGroup({ blocks: [block], willing })).toMatchObject({ dissolved: ['first'], counted: willing });
});

test('differs between two views within the rest by nobody or by five people, whoever comes, leaves and returns', () => {
  const deed = fc.record({
    person: fc.integer({ min: 0, max: 17 }),
    kind: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('joins', 'joins', 'leaves', 'week', 'week') },
      { weight: 1, arbitrary: fc.constant('is erased') },
    ),
  });
  fc.assert(
    fc.property(fc.array(deed, { minLength: 60, maxLength: 160 }), (deeds) => {
      const views = live(deeds);

      for (const [index, { week, counted }] of views.entries())
        for (const earlier of views.slice(0, index).filter((view) => week - view.week < restWeeks))
          for (const [one, other] of [
            [earlier.counted, counted],
            [counted, earlier.counted],
          ] as const) {
            const apart = one.filter((person) => !other.includes(person)).length;
            expect(apart === 0 || apart >= 5).toBe(true);
          }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['2026-11-21T14:00:00Z', '2026-11-16T00:00:00.000Z'],
  ['2026-11-16T00:00:00Z', '2026-11-16T00:00:00.000Z'],
  ['2026-11-15T23:59:59Z', '2026-11-09T00:00:00.000Z'],
  ['1969-12-31T00:00:00Z', '1969-12-29T00:00:00.000Z'],
])('the week of %s begins on Monday, %s', (moment, monday) => {
  expect(new Date(weekOf(instant(Date.parse(moment)))).toISOString()).toBe(monday);
});

type View = { readonly week: number; readonly counted: readonly string[] };

/** Plays a history week by week as the program would keep it, and returns every view that somebody could have seen. */
function live(deeds: readonly { readonly person: number; readonly kind: string }[]): readonly View[] {
  const willing: string[] = [];
  const views: View[] = [];
  const erased = new Set<string>();
  let blocks: { id: string; members: string[]; lost: number; brokenAt: number | null }[] = [];
  let week = 0;
  for (const { person, kind } of deeds) {
    const id = `p${person}`;
    // Whoever is erased and comes again is somebody new.
    if (kind === 'joins' && !willing.includes(id) && !erased.has(id)) willing.push(id);
    if (kind === 'is erased') erased.add(id);
    if (kind === 'leaves' || kind === 'is erased') {
      const place = willing.indexOf(id);
      if (place >= 0) willing.splice(place, 1);
      for (const block of blocks.filter(({ members }) => members.includes(id))) {
        block.brokenAt ??= week;
        if (kind === 'is erased') {
          block.members = block.members.filter((member) => member !== id);
          block.lost += 1;
        }
      }
    }
    if (kind !== 'week') continue;
    week += 4;
    const known = blocks.map(({ brokenAt, ...block }) => ({
      ...block,
      brokenWeeks: brokenAt === null ? null : week - brokenAt,
    }));
    const plan = planGroup({ blocks: known, willing: [...willing] });
    for (const block of blocks) if (plan.mended.includes(block.id)) block.brokenAt = null;
    blocks = [
      ...blocks.filter(({ id: block }) => !plan.dissolved.includes(block)),
      ...plan.newBlocks.map((members, index) => ({
        id: `${week}-${index}`,
        members: [...members],
        lost: 0,
        brokenAt: null,
      })),
    ];
    views.push({ week, counted: plan.counted });
  }
  return views;
}
