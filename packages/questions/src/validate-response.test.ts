import { describe, expect, it } from 'vitest';
import { validateResponse } from './validate-response.ts';

const single = { kind: 'single', optionHandles: ['a', 'b'] } as const;
const choose = { kind: 'choose', choose: 2, optionHandles: ['a', 'b', 'c'] } as const;

describe('validateResponse', () => {
  it.each([
    [single, { kind: 'single', option: 'a' }, { kind: 'scoreable' }],
    [single, { kind: 'single', option: 'z' }, { kind: 'invalid', reason: 'unknown-option' }],
    [single, { kind: 'choose', options: ['a'] }, { kind: 'invalid', reason: 'other-interaction' }],
    [choose, { kind: 'choose', options: ['c', 'a'] }, { kind: 'scoreable' }],
    [choose, { kind: 'choose', options: ['c'] }, { kind: 'incomplete', chosen: 1, needed: 2 }],
    [choose, { kind: 'choose', options: [] }, { kind: 'empty' }],
    [choose, { kind: 'choose', options: ['a', 'b', 'c'] }, { kind: 'invalid', reason: 'too-many-options' }],
    [choose, { kind: 'single', option: 'a' }, { kind: 'invalid', reason: 'other-interaction' }],
  ] as const)('of %j finds %j to be %j', (rule, response, validation) => {
    expect(validateResponse(rule, response)).toEqual(validation);
  });
});
