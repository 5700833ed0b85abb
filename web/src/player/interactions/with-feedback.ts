import type { PracticeEntry, PracticeFeedback } from '../practice-types.ts';

/** The questions with the feedback that has just come for one of them, so that it is still there after a look elsewhere. */
export function withFeedback(entries: readonly PracticeEntry[], feedback: PracticeFeedback): PracticeEntry[] {
  return entries.map((entry) => (entry.question.handle === feedback.handle ? { ...entry, feedback } : entry));
}
