import { expect, test } from 'vitest';
import { practiceWords } from './practice-words.ts';

const now = new Date(2026, 10, 21, 9).getTime();
const nothing = {
  learner: 'l',
  today: { questions: 0, minutes: 0 },
  due: 0,
  practisedLately: 0,
  known: 9,
  nextDueAt: null,
};

test.each([
  ['six questions', { ...nothing, today: { questions: 6, minutes: 4 } }, 'Today: 6 questions, about 4 minutes.'],
  ['one question', { ...nothing, today: { questions: 1, minutes: 1 } }, 'Today: 1 question, about 1 minute.'],
  ['no finished quiz', { ...nothing, known: 0 }, 'Questions of finished quizzes come back here, five minutes a day.'],
  ['a portion that is done', { ...nothing, due: 20 }, 'Today’s five minutes are done.'],
])('says what there is with %s', (_, practice, expected) => {
  expect(practiceWords(practice, now)).toBe(expected);
});

test('names the day when the next question is due', () => {
  const practice = { ...nothing, nextDueAt: new Date(2026, 10, 24, 3).toISOString() };

  expect(practiceWords(practice, now)).toContain('24');
});
