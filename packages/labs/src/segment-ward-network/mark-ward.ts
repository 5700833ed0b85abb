import type { Dealt } from '../lab.ts';
import type { Cap, Marking } from '../marking.ts';
import { markForbidden } from './mark-forbidden.ts';
import { markNeeds } from './mark-needs.ts';
import { markOutbreak } from './mark-outbreak.ts';
import { markResilience } from './mark-resilience.ts';
import { markRules } from './mark-rules.ts';
import type { WardAnswer } from './ward-answer.ts';
import type { WardKey } from './ward-key.ts';
import type { WardTask } from './ward-task.ts';
import { openWard } from './ward-view.ts';

/** The marks of a segmented ward. A decision that leaves a patient without alarms limits the whole to 50 points. */
export function markWard({ task, key }: Dealt<WardTask, WardKey>, answer: WardAnswer): Marking {
  const view = openWard(task, answer);
  const { passing, ...needs } = markNeeds(view);
  const { walls, ...forbidden } = markForbidden(view, passing);
  const results = [
    needs,
    forbidden,
    markOutbreak(view, passing),
    markResilience(view, key),
    markRules(view, { passing, walls }),
  ];
  return { results, cap: capOf(task, key, answer) };
}

function capOf(task: WardTask, key: WardKey, answer: WardAnswer): Cap | null {
  for (const which of ['bedside', 'failover'] as const) {
    const chosen = answer[which];
    if (chosen === null || !key[which].unsafe.includes(chosen)) continue;
    const label = task[which].choices.find(({ id }) => id === chosen)?.label ?? chosen;
    const sentence = `“${label}” would leave a patient without somebody who notices. Nothing else can make up for that.`;
    return { points: 50, witness: { kind: 'unsafe-choice', sentence, at: [which], detail: { which, chosen } } };
  }
  return null;
}
