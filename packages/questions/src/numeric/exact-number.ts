import { type Rational, rational } from '@cmdsp/primitives';

/** Reads a number as authors write it, `12.5`, `-3` or `1/3`, exactly; null when it is none. */
export function exactNumber(text: string): Rational | null {
  const fraction = /^(-?\d{1,15})\/([1-9]\d{0,14})$/.exec(text);
  if (fraction?.[1] !== undefined && fraction[2] !== undefined)
    return rational(BigInt(fraction[1]), BigInt(fraction[2]));
  const decimal = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text);
  if (decimal?.[2] === undefined) return null;
  const digits = decimal[3] ?? '';
  const whole = BigInt(`${decimal[2]}${digits}`);
  return rational(decimal[1] === '-' ? -whole : whole, 10n ** BigInt(digits.length));
}
