import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The three variants of a lab as content/labs states them, not yet read by its schema. */
export function readVariants(labId: string): readonly unknown[] {
  return ['a', 'b', 'c'].map((letter): unknown => {
    const file = new URL(`../../../../content/labs/${labId}/variant-${letter}.yaml`, import.meta.url);
    return parse(readFileSync(file, 'utf8'));
  });
}
