import { rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import { type MatchedThreat, matchThreats } from './match-threats.ts';
import { namePlace } from './name-place.ts';
import type { ThreatModelKey } from './threat-model-key.ts';
import type { ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';

/** Mitigations, 15 points: a found threat is answered by at least one that fits, and none that does not, in one of its rows. */
export function markMitigations(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  answer: ThreatModelAnswer,
): CriterionResult {
  const { matched } = matchThreats(key, answer.threats);
  const unanswered = matched.filter((one) => !isAnswered(one));
  return {
    criterion: 'mitigations',
    earned: rational(15 * (matched.length - unanswered.length), matched.length),
    witnesses: unanswered.map((one) => sayUnanswered(task, one)),
  };
}

function isAnswered({ wanted, rows }: MatchedThreat): boolean {
  return rows.some(
    ({ mitigations }) => mitigations.length > 0 && mitigations.every((one) => wanted.mitigations.includes(one)),
  );
}

function sayUnanswered(task: ThreatModelTask, { wanted, rows }: MatchedThreat): Witness {
  const name = task.threats.find(({ id }) => id === wanted.threat)?.name ?? wanted.threat;
  const row = rows[0];
  if (row === undefined)
    return {
      kind: 'threat-without-answer',
      sentence: `“${name}” is not on your list, so nothing answers it.`,
      at: [],
      detail: { threat: wanted.threat },
    };
  const unfit = row.mitigations.filter((one) => !wanted.mitigations.includes(one));
  const names = unfit.map((one) => `“${task.mitigations.find(({ id }) => id === one)?.name ?? one}”`).join(', ');
  const place = namePlace(task, row.at);
  return {
    kind: unfit.length === 0 ? 'no-mitigation' : 'unfit-mitigation',
    sentence:
      unfit.length === 0
        ? `You answer “${name}” at ${place} with nothing.`
        : `At ${place}, “${name}” is still possible with ${names} in place.`,
    at: [`${row.threat}@${row.at}`, row.at],
    detail: { threat: row.threat, at: row.at, unfit },
  };
}
