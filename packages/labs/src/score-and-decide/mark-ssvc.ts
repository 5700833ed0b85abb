import { multiplyRational, rational } from '@cmdsp/primitives';
import type { CriterionResult } from '../marking.ts';
import type { Assessed } from './assessed.ts';
import { choiceNames } from './choice-names.ts';
import type { FindingKey } from './key.ts';
import { witnessOf } from './miss.ts';
import { rightBySameAnswer } from './right-by-same-answer.ts';
import { shareBeyond } from './share-beyond.ts';

const fields = ['exploitation', 'exposure', 'automatable', 'safety'] as const;

/**
 * The four decision points of each finding, each worth the same; the tree turns them into its outcome by itself. What one and the same
 * answer to every finding would bring does not count.
 */
export function markSsvc(all: readonly Assessed[]): CriterionResult {
  let right = 0;
  const witnesses = all.flatMap(({ finding, key, said }) =>
    fields.flatMap((field) => {
      const value = said[field];
      if (value !== null && acceptedOf(key, field).includes(value)) {
        right += 1;
        return [];
      }
      return [
        witnessOf({ finding, key, element: field, name: choiceNames[field], value, reason: field, kind: 'choice' }),
      ];
    }),
  );
  const same = fields.reduce((sum, field) => sum + rightBySameAnswer(all.map(({ key }) => acceptedOf(key, field))), 0);
  const share = shareBeyond({ right, same, all: all.length * fields.length });
  return { criterion: 'ssvc', earned: multiplyRational(rational(10), share), witnesses };
}

function acceptedOf({ ssvc }: FindingKey, field: (typeof fields)[number]): readonly string[] {
  const accepted: string | readonly string[] = ssvc[field];
  return typeof accepted === 'string' ? [accepted] : accepted;
}
