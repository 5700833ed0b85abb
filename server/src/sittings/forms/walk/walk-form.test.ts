import { createHmac } from 'node:crypto';
import { freezeForm } from '@cmdsp/forms';
import { rational } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../ledger/sha256.ts';
import { aBank } from '../../../testing/a-bank.ts';
import { walkForm } from './walk-form.ts';

function walk(change: (frozen: ReturnType<typeof freezeForm>) => void = () => undefined) {
  const bank = aBank();
  const parts = [
    ...bank.questions.slice(0, 4).map((question) => ({ kind: 'single' as const, question })),
    ...bank.sets.slice(0, 1).map((set) => ({ kind: 'set' as const, set })),
  ];
  const frozen = structuredClone(freezeForm({ parts, hash: sha256 }));
  change(frozen);
  const handleOf = (label: string) => createHmac('sha256', 'x').update(label).digest('base64url').slice(0, 16);
  return walkForm({ ...frozen, passMark: rational(7, 10), minimumForBand: 8, handleOf });
}

describe('walkForm', () => {
  test('shows everything, scores keys in full and nothing at all with none, and reaches every state', () => {
    expect(walk()).toEqual({
      questions: 8,
      // Eight stems, four options each and one more where two are asked for, a case and a document.
      shown: { texts: 8 + 33 + 2, options: 33, exhibits: 3 },
      scores: { keys: '8/1', maximum: '8/1', empty: '0/1' },
      // Five steps from each of sixteen places but back from the first question; eight jumps and two ends at the review.
      navigation: { states: 19, reached: 19, steps: 16 * 5 - 2 + 8 + 2 },
      faults: [],
    });
  });

  test.each<[string, (frozen: ReturnType<typeof freezeForm>) => void, string]>([
    [
      'a text that is empty',
      ({ paper }) => Object.assign(paper.parts[0]?.kind === 'single' ? paper.parts[0].question : {}, { stem: '' }),
      'an empty text',
    ],
    [
      'a key that names no option',
      ({ key }) => Object.assign(key.questions[0] ?? {}, { correct: [] }),
      'its key does not score all its points',
    ],
    [
      'an exhibit that is not there',
      ({ paper }) => {
        const set = paper.parts.find((part) => part.kind === 'set');
        Object.assign(set?.questions[0] ?? {}, { exhibits: [] });
        Object.assign(set?.exhibits[1] ?? {}, { kind: 'log', lines: [] });
      },
      'an empty log',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(walk(change).faults.join('\n')).toContain(fault);
  });
});
