import type { PracticeToday } from './practice-query.ts';

/** Today's practice in one sentence, or why there is none. */
export function practiceWords({ today, known, due, nextDueAt }: PracticeToday, now: number): string {
  if (today.questions > 0) {
    const questions = today.questions === 1 ? '1 question' : `${today.questions} questions`;
    return `Today: ${questions}, about ${today.minutes === 1 ? '1 minute' : `${today.minutes} minutes`}.`;
  }
  if (known === 0) return 'Questions of finished quizzes come back here, five minutes a day.';
  if (due > 0) return 'Today’s five minutes are done.';
  if (nextDueAt === null) return 'Nothing is due now.';
  const next = new Date(nextDueAt);
  if (next.toDateString() === new Date(now).toDateString()) {
    return `Nothing is due now; the next question comes back at ${next.toLocaleTimeString('en-GB', { timeStyle: 'short' })}.`;
  }
  const day = next.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  return `Nothing is due now; the next question comes back on ${day}.`;
}
