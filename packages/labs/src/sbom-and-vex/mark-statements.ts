import { addRational, type Rational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import { shareOf } from './share-of.ts';
import type { SbomTask } from './task.ts';

/**
 * Per match half a share for the status, half for its reason (justification, action) when the status is right; a statement about what
 * is not in the product takes half a share away.
 */
export function markStatements({ task, key }: Dealt<SbomTask, SbomKey>, { statements }: SbomAnswer): CriterionResult {
  const nameOf = namesOf(task);
  const witnesses: Witness[] = [];
  let earned: Rational = rational(0);
  for (const { advisory, status, justifications, actions } of key.verdicts) {
    const said = statements.find((statement) => statement.advisory === advisory);
    const lost = (kind: string, sentence: string) =>
      witnesses.push({
        kind,
        sentence: `${nameOf(advisory)}: ${sentence}`,
        at: [advisory],
        detail: { advisory, status },
      });
    if (said === undefined) lost('no-statement', 'nothing is said about it.');
    else if (said.status !== status)
      lost('wrong-status', `the records say ${wordsOf(status)}, not ${wordsOf(said.status)}.`);
    else {
      const isReasoned = allows(justifications, said.justification) && allows(actions, said.action);
      earned = addRational(earned, isReasoned ? rational(1) : rational(1, 2));
      if (!isReasoned)
        lost('wrong-reason', 'the status is right, the justification or the action is not what the records show.');
    }
  }
  for (const { advisory } of statements.filter(
    (one) => !key.verdicts.some((verdict) => verdict.advisory === one.advisory),
  )) {
    earned = addRational(earned, rational(-1, 2));
    witnesses.push({
      kind: 'needless-statement',
      sentence: `${nameOf(advisory)} is not about anything in this product.`,
      at: [advisory],
      detail: { advisory },
    });
  }
  return { criterion: 'statements', earned: shareOf(20, earned, key.verdicts.length), witnesses };
}

function allows<Word>(allowed: readonly Word[], said: Word | null): boolean {
  return allowed.length === 0 ? said === null : said !== null && allowed.includes(said);
}

function wordsOf(status: string): string {
  return `"${status.replaceAll('_', ' ')}"`;
}
