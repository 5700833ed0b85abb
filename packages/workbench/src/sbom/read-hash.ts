import type { Reading } from './reading.ts';
import { type Hash, hashDigits } from './sbom.ts';

/** The hash that an object of a file states under these two members; none, and reported, when it cannot be one. */
export function readHash(
  entry: Reading,
  members: { readonly algorithm: string; readonly value: string },
): readonly Hash[] {
  const written = entry.text(members.algorithm) ?? '';
  const value = (entry.text(members.value) ?? '').toLowerCase();
  entry.finish();
  const algorithm = nameOf(written);
  const digits = hashDigits.get(algorithm);
  if (digits === undefined) {
    entry.ignore(`The algorithm ${written} is not one that this engine knows.`);
    return [];
  }
  if (value.length !== digits || !/^[0-9a-f]+$/.test(value)) {
    entry.ignore(`A hash by ${algorithm} has ${digits} hexadecimal digits.`);
    return [];
  }
  return [{ algorithm, value }];
}

/** SPDX writes SHA256 and SHA3-256, CycloneDX SHA-256 and SHA3-256. */
function nameOf(written: string): string {
  const upper = written.toUpperCase();
  return upper.replace(/^SHA(\d{1,3})$/, 'SHA-$1');
}
