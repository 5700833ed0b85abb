import type { Rational } from '@cmdsp/primitives';
import { exactNumber } from './exact-number.ts';

/** How what somebody typed was understood. `written` is the number with a decimal point, to show it back. */
export type NumericEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: Rational; readonly written: string }
  | { readonly kind: 'unreadable'; readonly reason: 'several-signs' | 'spaces' | 'fraction' | 'not-a-number' };

/**
 * Reads a number as candidates type it. Comma and point are both decimal signs, and there is at most one of them; thousands
 * are not separated. So `1,234` is always one and 234 thousandths, whatever the country; `1,234.5` and `1 234` are sent
 * back rather than guessed at.
 */
export function readNumericEntry(typed: string): NumericEntry {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (/[\d.,][\s\u00A0\u202F'\u2019]+[\d.,]/u.test(text)) return { kind: 'unreadable', reason: 'spaces' };
  if (/^[^a-z]*\d\s*\/\s*\d/i.test(text)) return { kind: 'unreadable', reason: 'fraction' };
  if ((text.match(/[.,]/g) ?? []).length > 1) return { kind: 'unreadable', reason: 'several-signs' };
  const match = /^([+\u2212-]?)(\d{0,15})(?:[.,](\d{0,15}))?$/u.exec(text);
  const [whole, part] = [match?.[2] ?? '', match?.[3] ?? ''];
  if (match === null || `${whole}${part}` === '') return { kind: 'unreadable', reason: 'not-a-number' };
  const isNegative = match[1] === '-' || match[1] === '\u2212';
  const written = `${isNegative ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${part === '' ? '' : `.${part}`}`;
  const value = exactNumber(written);
  return value === null ? { kind: 'unreadable', reason: 'not-a-number' } : { kind: 'number', value, written };
}
