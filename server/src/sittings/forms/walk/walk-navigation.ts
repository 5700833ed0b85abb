import { type Deal, type FormKey, rightResponses } from '@cmdsp/forms';
import type { PresentedPaper } from '@cmdsp/forms/public';
import { instant, type Json, minutes, rational, seconds } from '@cmdsp/primitives';
import {
  type Change,
  decideChanges,
  expireSitting,
  type OpenSitting,
  startSitting,
  type StoredResponse,
  submitSitting,
} from '@cmdsp/sittings';
import { positionsOf } from '../../positions-of.ts';
import type { FormWalk } from './form-walk.ts';

/** Where a candidate is: at a question with or without an answer, at the review page, or at the end by either way. */
type Place = { readonly position: number; readonly isAnswered: boolean } | 'review' | 'submitted' | 'expired';

const startedAt = instant(0);

/**
 * Reaches every state of the exam room from the first question by the steps the room has: answer, withdraw, next,
 * previous, review, jump, submit, time over. Answers are decided by the functions that decide about candidates' answers.
 */
export function walkNavigation(
  { presented, deal, key }: { readonly presented: PresentedPaper; readonly deal: Deal; readonly key: FormKey },
  fault: (what: string) => void,
): FormWalk['navigation'] {
  const last = presented.questionCount;
  const right = rightResponses(key, deal);
  const sitting = open();
  const positions = positionsOf(presented);
  let steps = 0;
  const stored = new Map<number, StoredResponse>();
  const save = (position: number, response: Json): boolean => {
    const change: Change = { position, fence: 1, revision: (stored.get(position)?.revision ?? 0) + 1, response };
    const history = { applied: [], evidence: [] };
    const { responses } = decideChanges({
      sitting,
      current: stored,
      history,
      changes: [change],
      now: startedAt,
      positions,
    });
    for (const one of responses) stored.set(one.position, one);
    return responses.length === 1;
  };
  const stepsFrom = (place: Place): readonly Place[] => {
    if (place === 'submitted' || place === 'expired') return [];
    const at = (position: number): Place => ({
      position,
      isAnswered: (stored.get(position)?.response ?? null) !== null,
    });
    if (place === 'review') {
      const jumps = Array.from({ length: last }, (_, index) => at(index + 1));
      return [...jumps, finish(sitting, 'submit'), finish(sitting, 'expire')];
    }
    const { position, isAnswered } = place;
    // A response is plain JSON.
    const answer = isAnswered ? null : ((right.get(position) ?? null) as Json);
    if (!save(position, answer))
      fault(`Question ${position}: an answer cannot be ${isAnswered ? 'withdrawn' : 'given'}`);
    return [
      { position, isAnswered: !isAnswered },
      position === last ? 'review' : at(position + 1),
      ...(position === 1 ? [] : [at(position - 1)]),
      'review',
      finish(sitting, 'expire'),
    ];
  };
  const reached = new Map<string, Place>();
  const waiting: Place[] = [{ position: 1, isAnswered: false }];
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    if (reached.has(nameOf(place))) continue;
    reached.set(nameOf(place), place);
    const next = stepsFrom(place);
    steps += next.length;
    waiting.push(...next);
  }
  const states = last * 2 + 3;
  if (reached.size !== states) fault(`Only ${reached.size} of ${states} states of the exam room can be reached`);
  return { states, reached: reached.size, steps };
}

function nameOf(place: Place): string {
  return typeof place === 'string' ? place : `${place.position}${place.isAnswered ? ' answered' : ''}`;
}

/** An open sitting of an hour that nobody sits. */
function open(): OpenSitting {
  const started = startSitting({
    sitting: {
      kind: 'scheduled',
      id: 'walk',
      window: { opensAt: startedAt, closesAt: instant(3_600_000) },
      personalTime: minutes(60),
      accommodation: rational(1),
      credit: minutes(0),
      grace: seconds(60),
    },
    now: startedAt,
    holder: 'walk',
  });
  if (!started.ok) throw new TypeError('A sitting starts within its window');
  return started.value.sitting;
}

function finish(sitting: OpenSitting, how: 'submit' | 'expire'): 'submitted' | 'expired' {
  const ended =
    how === 'submit'
      ? submitSitting({ sitting, fence: 1, now: startedAt })
      : expireSitting({ sitting, now: instant(7_200_000) });
  if (!ended.ok) throw new TypeError(`An open sitting ends when it should: ${ended.problem.kind}`);
  return ended.value.sitting.kind;
}
