import { ok, refused, type Result } from '@cmdsp/primitives';
import { commonPasswordCores } from './common-passwords.ts';

/** Why a password is refused. */
export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'too-personal';

/**
 * Decides whether a password is good enough, after NIST SP 800-63B: long (12 to 200 characters), none of the commonest,
 * not made of one's own name or address; no rules about kinds of characters.
 */
export function checkPassword({
  password,
  about,
}: {
  password: string;
  about: readonly string[];
}): Result<null, PasswordProblem> {
  const length = Array.from(password).length;
  if (length < 12) return refused('too-short');
  if (length > 200) return refused('too-long');
  const plain = password.normalize('NFKC').toLowerCase();
  if (isCommon(plain)) return refused('too-common');
  if (isPersonal(plain, about)) return refused('too-personal');
  return ok(null);
}

/** What is wrong and how to mend it, for the person who typed it. */
export const passwordAdvice: Readonly<Record<PasswordProblem, string>> = {
  'too-short': 'Use at least 12 characters. Several words in a row are easy to remember.',
  'too-long': 'Use at most 200 characters.',
  'too-common': 'Many people use this password, so it is guessed first. Choose another one.',
  'too-personal': 'This is mostly your name or address. Add words that have nothing to do with you.',
};

/** One of the commonest words with digits or signs around it, one character or block repeated, or a plain sequence. */
function isCommon(plain: string): boolean {
  const letters = unleeted(plain).replace(/[^\p{L}]/gu, '');
  if (commonPasswordCores.has(letters)) return true;
  if (/^(.{1,4})\1+.{0,3}$/u.test(plain)) return true;
  const sequences = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertyuiopasdfghjklzxcvbnm',
    '98765432109876543210',
  ];
  return sequences.some((sequence) => sequence.includes(plain.slice(0, 10)) || sequence.includes(plain.slice(-10)));
}

function unleeted(text: string): string {
  const meant: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  // Digits at the end are decoration ("password2026"), within the word they stand for letters ("p4ssw0rd").
  return text.replace(/[^\p{L}]+$/u, '').replace(/[0134577@$!]/g, (sign) => meant[sign] ?? sign);
}

/** Whether fewer than eight characters are left once one's own names and address parts are taken out. */
function isPersonal(plain: string, about: readonly string[]): boolean {
  const parts = about
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((part) => Array.from(part).length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), plain);
  return rest !== plain && Array.from(rest).length < 8;
}
