import { describe, expect, test } from 'vitest';
import { personName } from './person-name.ts';

const name = personName(200);

describe('a name', () => {
  test.each([
    'Nguyễn Thị Phương Thảo',
    'Małgorzata Wiśniewska-Żółć',
    'Ελένη Παπαδοπούλου',
    '欧阳娜娜',
    'محمد عبد الرحمن',
    'علی\u200cرضا',
    'ශ්\u200dරී',
    '\u200fאברהם O’Neil, Jr. 3rd',
    'अनन्या शर्मा',
    'X',
  ])('%s stays as it is', (text) => {
    expect(name.parse(text)).toBe(text.normalize());
  });

  test('is kept composed and without blanks around it', () => {
    expect(name.parse('  Wis\u0301niewska ')).toBe('Wiśniewska');
  });

  test.each([
    ['nothing', ''],
    ['blanks', '  \u00a0 '],
    ['characters that nobody sees', '\u200d\u200b\u200c'],
    ['punctuation alone', '-.’'],
    ['a line break', 'Anna\nLee'],
    ['an override of direction', 'Anna \u202eeeL'],
    ['an isolate', 'Anna \u2067Lee\u2069'],
    ['a zero width space', 'Anna\u200bLee'],
    ['half a character', 'Anna \ud800'],
    ['201 letters', 'a'.repeat(201)],
  ])('is not %s', (_what, text) => {
    expect(name.safeParse(text).success).toBe(false);
  });
});
