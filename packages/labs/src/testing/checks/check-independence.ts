import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LabProof } from '../lab-proof.ts';

/** Exact fractions and seeds are what both may compute with; no rule of any lab stands there. */
const common = new Set(['@cmdsp/primitives']);

/** What the marking and the check of its witnesses both import, types aside: a mistake there would be made twice. */
export function checkIndependence<Task, Key, Answer>({
  files,
}: Pick<LabProof<Task, Key, Answer>, 'files'>): readonly string[] {
  const marking = importsOf(files.marking, new Set());
  const check = importsOf(files.check, new Set());
  if (files.marking.href === files.check.href) return ['the marking checks itself'];
  return [...check].filter((file) => marking.has(file) && !common.has(file)).map((file) => `both use ${file}`);
}

function importsOf(file: URL, seen: Set<string>): Set<string> {
  const path = fileURLToPath(file);
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, clause = '', from = ''] of source.matchAll(/^(?:import|export)\s+([^;]*?)\s*from\s+'([^']+)'/gms)) {
    if (clause.startsWith('type ') || isTypesOnly(clause)) continue;
    if (from.startsWith('.')) importsOf(new URL(from, file), seen);
    else seen.add(from);
  }
  return seen;
}

function isTypesOnly(clause: string): boolean {
  const names = /^\{([^}]*)\}$/s
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}
