import { isDue } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import type { RememberedQuestion } from './remembered-questions.ts';

/** The questions that are due at a moment: changed ones first, then those that have been due longest. */
export function dueQuestions(remembered: readonly RememberedQuestion[], now: Date): readonly RememberedQuestion[] {
  return remembered
    .filter(({ memory }) => isDue(memory, instant(now.getTime())))
    .sort((a, b) => dueSince(a) - dueSince(b) || (a.question.id < b.question.id ? -1 : 1));
}

/** When the next question will be due; null when none is remembered, or one is due already. */
export function nextDue(remembered: readonly RememberedQuestion[], now: Date): Date | null {
  const dates = remembered.map(dueSince);
  const next = Math.min(...dates);
  return dates.length === 0 || next <= now.getTime() ? null : new Date(next);
}

function dueSince({ memory }: RememberedQuestion): number {
  return memory === null ? 0 : memory.dueAt;
}
