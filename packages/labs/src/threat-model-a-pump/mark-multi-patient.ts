import { rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult } from '../marking.ts';
import { type MatchedThreat, matchThreats } from './match-threats.ts';
import { quoteStatement } from './quote-statement.ts';
import type { ThreatModelKey } from './threat-model-key.ts';
import type { ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';

/** Multi-patient harm, 10 points: the attacks that reach many patients at once are marked; marking one that does not takes one back. */
export function markMultiPatient(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  answer: ThreatModelAnswer,
): CriterionResult {
  const { matched } = matchThreats(key, answer.threats);
  const isMarked = ({ rows }: MatchedThreat) => rows.some(({ isMultiPatient }) => isMultiPatient);
  const wanted = matched.filter((one) => one.wanted.isMultiPatient === true);
  const unmarked = wanted.filter((one) => !isMarked(one));
  const overdone = matched.filter((one) => one.wanted.isMultiPatient === false && isMarked(one));
  const right = Math.max(0, wanted.length - unmarked.length - overdone.length);
  const say = (kind: string, words: string) => (one: MatchedThreat) => ({
    kind,
    sentence: `“${task.threats.find(({ id }) => id === one.wanted.threat)?.name ?? ''}” ${words}. The sheet says: ${quoteStatement(task, one.wanted.statement)}`,
    at: [...one.rows.map(({ threat, at }) => `${threat}@${at}`), one.wanted.statement],
    detail: { threat: one.wanted.threat, isMarked: isMarked(one) },
  });
  return {
    criterion: 'multi-patient',
    earned: wanted.length === 0 ? rational(10) : rational(10 * right, wanted.length),
    witnesses: [
      ...unmarked.map(say('many-patients', 'reaches many patients with one act, and no row of yours says so')),
      ...overdone.map(say('one-patient', 'reaches one patient at a time, and your row says many')),
    ],
  };
}
