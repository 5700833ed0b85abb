import { validateResponse } from '@cmdsp/questions/public';
import { aChoose, aSet } from '@cmdsp/questions/testing';
import { describe, expect, it } from 'vitest';
import { dealPaper } from './deal-paper.ts';
import { freezeForm } from './freeze-form.ts';
import { presentPaper } from './present-paper.ts';
import { responseRules } from './response-rules.ts';
import { sha256 } from './testing/sha256.ts';

describe('responseRules', () => {
  it('knows the handles that each position takes, and no other', () => {
    const { paper } = freezeForm({
      parts: [
        { kind: 'set', set: aSet() },
        { kind: 'single', question: aChoose() },
      ],
      hash: sha256,
    });
    const presented = presentPaper({ paper, deal: dealPaper({ paper, seed: 'x', handleOf: (label) => `h/${label}` }) });

    const rules = responseRules(presented);

    expect([...rules.keys()]).toEqual([1, 2, 3, 4, 5]);
    const choose = [...rules.values()].find((rule) => rule.kind === 'choose');
    if (!choose) throw new Error('expected a choose question');
    const own = { kind: 'choose', options: ['h/option/d1-01/o1'] } as const;
    const strange = { kind: 'choose', options: ['h/option/set-01-a/o1'] } as const;
    expect(validateResponse(choose, own).kind).toBe('incomplete');
    expect(validateResponse(choose, strange).kind).toBe('invalid');
  });
});
