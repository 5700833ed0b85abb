import type { Instant } from '@cmdsp/primitives';
import type { Memory } from './memory.ts';

/** Reading, deciding and reading why take about this long. */
const secondsPerQuestion = 40;
/** What fits into five minutes. */
const questionsPerDay = 7;

/** What was practised within this time counts for the same day, wherever on earth the day begins. */
export const restMs = 8 * 3_600_000;

/** What is proposed today: `questions` is 0 when nothing is due or the day's five minutes are done. */
export type TodaysPractice = { readonly questions: number; readonly minutes: number };

/** Whether a question should be asked again; one without memory has never been answered and is due. */
export function isDue(memory: Memory | null, at: Instant): boolean {
  return memory === null || memory.dueAt <= at;
}

/** Five minutes a day: never more than seven questions, whatever has piled up, less those that were practised lately. */
export function planToday({
  due,
  practisedLately,
}: {
  readonly due: number;
  readonly practisedLately: number;
}): TodaysPractice {
  const questions = Math.min(due, Math.max(0, questionsPerDay - practisedLately));
  return { questions, minutes: Math.max(questions === 0 ? 0 : 1, Math.round((questions * secondsPerQuestion) / 60)) };
}
