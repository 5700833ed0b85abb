import type { PracticeToday } from './practice-query.ts';

/** "Today: 6 questions, about 4 minutes". */
export function todayWords({ today }: Pick<PracticeToday, 'today'>): string {
  const questions = today.questions === 1 ? '1 question' : `${today.questions} questions`;
  return `Today: ${questions}, about ${today.minutes === 1 ? '1 minute' : `${today.minutes} minutes`}`;
}
