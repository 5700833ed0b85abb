import { expect, test } from 'vitest';
import { chooseRoute, type RouteCase } from './choose-route.ts';
import { addDays, isPlainDate } from './plain-date.ts';

const good: RouteCase = {
  isControlled: false,
  learnedOn: '2026-03-02',
  hasSeriousEvent: false,
  isSharingMember: true,
  noticeOn: '2026-04-01',
  fixOn: '2026-05-01',
};

test('thirty and sixty days are counted from learning, and their last day still holds', () => {
  expect(chooseRoute(good)).toEqual({
    route: 'discretion',
    noticeBy: '2026-04-01',
    fixBy: '2026-05-01',
    missing: [],
  });
});

test.each<[Partial<RouteCase>, string]>([
  [{ hasSeriousEvent: true }, 'serious-event'],
  [{ noticeOn: '2026-04-02' }, 'notice-late'],
  [{ noticeOn: null }, 'notice-late'],
  [{ fixOn: '2026-05-02' }, 'fix-late'],
  [{ fixOn: null }, 'fix-late'],
  [{ isSharingMember: false }, 'no-sharing'],
])('a single missing condition leaves the report due: %j', (change, reason) => {
  expect(chooseRoute({ ...good, ...change })).toMatchObject({ route: 'report', missing: [reason] });
});

test('a controlled risk stays routine, whatever the days are', () => {
  expect(chooseRoute({ ...good, isControlled: true, noticeOn: null, fixOn: null })).toMatchObject({ route: 'routine' });
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-15', 30, '2027-01-14'],
])('%s and %d days is %s', (date, days, later) => {
  expect(addDays(date, days)).toBe(later);
});

test.each(['2026-02-30', '2026-2-3', '', '2026-01-01T00:00:00Z', '26-01-01'])('"%s" is no day', (text) => {
  expect(isPlainDate(text)).toBe(false);
});
