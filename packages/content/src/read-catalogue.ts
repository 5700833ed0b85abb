import { buildCatalogue } from './build-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { readMaterial } from './read/read-material.ts';

/**
 * Content files as a catalogue without asking any author rule: for files that were checked when they came in. What
 * today's formats cannot read is missing from it; null without a readable programme.yaml or handbook.md.
 */
export function readCatalogue(files: ReadonlyMap<string, string>): Catalogue | null {
  return buildCatalogue(readMaterial(files).material);
}
