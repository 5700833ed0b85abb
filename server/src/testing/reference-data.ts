import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The folder of third-party reference data (`CMDSP_REFERENCE_DATA`, else `../shared/data` beside the repository), or null with
 * one line that says what is skipped.
 */
export function findReferenceData(folder: string): string | null {
  const root = process.env['CMDSP_REFERENCE_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
  const found = join(root, folder);
  if (existsSync(found)) return found;
  process.stderr.write(`Skipped: no reference data for ${folder}; set CMDSP_REFERENCE_DATA to run these tests.\n`);
  return null;
}

/** Reads a JSON file of the reference data. */
export function readReferenceJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
