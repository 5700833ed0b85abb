import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeStatus,
  type DecidedStatus,
  possibleActions,
  type StatusAction,
  statusAt,
} from './certificate-status.ts';

const cases: readonly [DecidedStatus, StatusAction, DecidedStatus | 'refused'][] = [
  ['valid', 'suspend', 'suspended'],
  ['valid', 'reinstate', 'refused'],
  ['valid', 'revoke', 'revoked'],
  ['suspended', 'suspend', 'refused'],
  ['suspended', 'reinstate', 'valid'],
  ['suspended', 'revoke', 'revoked'],
  ['revoked', 'suspend', 'refused'],
  ['revoked', 'reinstate', 'refused'],
  ['revoked', 'revoke', 'refused'],
];

test.each(cases)('%s + %s = %s', (status, action, expected) => {
  const changed = changeStatus(status, action);

  expect(changed.ok ? changed.value : 'refused').toBe(expected);
});

test('nothing leads out of revoked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<StatusAction>('suspend', 'reinstate', 'revoke')), (actions) => {
      let status: DecidedStatus = 'revoked';
      for (const action of actions) {
        const changed = changeStatus(status, action);
        if (changed.ok) status = changed.value;
      }

      expect(status).toBe('revoked');
    }),
  );
});

test('offers exactly the actions that work', () => {
  for (const [status, action, expected] of cases) {
    expect(possibleActions(status).includes(action)).toBe(expected !== 'refused');
  }
});

const period = { validFrom: instant(1000), validUntil: instant(2000) };

test.each([
  ['valid', 999, 'not-yet-valid'],
  ['valid', 1000, 'valid'],
  ['valid', 1999, 'valid'],
  ['valid', 2000, 'expired'],
  ['suspended', 3000, 'suspended'],
  ['revoked', 500, 'revoked'],
] as const)('decided %s at %i reads %s', (status, now, expected) => {
  expect(statusAt({ status, ...period }, instant(now))).toBe(expected);
});
