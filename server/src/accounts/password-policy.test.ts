import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPassword } from './password-policy.ts';

const about = ['anna.kowalska@example.org', 'Anna Maria Kowalska', 'Anna'];

test.each([
  ['elevenchars', 'too-short'],
  ['ααααααααααα', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['password1234', 'too-common'],
  ['P@ssw0rd!2026', 'too-common'],
  ['Passwort123456', 'too-common'],
  ['123456789012', 'too-common'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['abcabcabcabc', 'too-common'],
  ['qwertyuiop12', 'too-common'],
  ['MedicalDevice2026', 'too-common'],
  ['ILoveYou!!!!2026', 'too-common'],
  ['AnnaKowalska1', 'too-personal'],
  ['kowalska-anna-7', 'too-personal'],
  ['anna.kowalska@example.org', 'too-personal'],
])('refuses %j as %s', (password, problem) => {
  const checked = checkPassword({ password, about });

  expect(checked).toEqual({ ok: false, problem });
});

test.each([
  'four calm herons wade',
  'kowalska likes purple trains',
  'пароль который трудно угадать',
  'Xk9#mQ2$vL7@',
  '  spaces at the ends  ',
  '正しい馬電池ホッチキス正しい馬',
])('accepts %j', (password) => {
  const checked = checkPassword({ password, about });

  expect(checked.ok).toBe(true);
});

test('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ unit: 'binary' })),
      (password, words) => {
        expect(typeof checkPassword({ password, about: words }).ok).toBe('boolean');
      },
    ),
  );
});
