import type { Json } from '@cmdsp/primitives';
import { listOf } from '../json-object.ts';
import type { Report } from './problem.ts';

/** Section 4.5: one or more terms or URLs. Whether a term is defined is seen when the document is made canonical. */
export function checkTypes(
  { types, path, required }: { types: Json | undefined; path: string; required?: string },
  report: Report,
): void {
  const list = listOf(types);
  if (list.length === 0) return report(path, 'must name at least one type');
  if (!list.every((type) => typeof type === 'string' && type !== '')) return report(path, 'must be text');
  if (required !== undefined && !list.includes(required)) report(path, `must include ${required}`);
}
