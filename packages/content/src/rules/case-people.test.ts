import { describe, expect, it } from 'vitest';
import { findProblems } from '../testing/find-problems.ts';
import { aCase, aDecision, aStep, groups } from '../testing/library-files.ts';

const messages = (overrides: Readonly<Record<string, unknown>>) =>
  findProblems('case-people', aCase(overrides)).map(({ message }) => message);
const counterpartsOf = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id, interest: 'To know.' }));

describe('case-people', () => {
  it('accepts six roles, a clinician and an auditor', () => {
    expect(messages({})).toEqual([]);
  });

  it('refuses a role played twice while another is left out', () => {
    const roles = groups.map((id) => ({ id: id === 'product' ? 'engineering' : id, brief: 'Words.' }));

    expect(messages({ roles })).toEqual(['nobody plays the role `product` in a-case']);
  });

  it('refuses a case without auditor', () => {
    expect(messages({ counterparts: counterpartsOf('clinician', 'patient') })).toEqual([
      'a-case has no `auditor` among its counterparts',
    ]);
  });

  it('refuses two counterparts of one name', () => {
    expect(messages({ counterparts: counterpartsOf('clinician', 'auditor', 'auditor') })).toHaveLength(1);
  });

  it('refuses words and replies of somebody who was not introduced', () => {
    const reply = { by: 'ghost', text: 'Boo.' };
    const decisions = ['a', 'b', 'c'].map((id) => aDecision(id, 'end', id === 'a' ? { reply } : {}));
    const steps = [
      aStep('one', ['two'], { said: [{ by: 'stranger', text: 'Hm.' }] }),
      aStep('two', ['three']),
      aStep('three', ['end'], { decisions }),
    ];

    expect(messages({ steps })).toEqual([
      '`stranger` speaks, but is not among the counterparts',
      '`ghost` speaks, but is not among the counterparts',
    ]);
  });
});
