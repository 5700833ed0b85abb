import { listIds } from './list-ids.ts';
import type { SystemModel } from './system-model.ts';

/** An id that nothing in the model has, one higher than the highest of its kind: `component-7`. */
export function freshId(model: SystemModel, kind: string): string {
  const numbers = listIds(model).flatMap((id) => {
    const number = id.startsWith(`${kind}-`) ? Number(id.slice(kind.length + 1)) : 0;
    return Number.isInteger(number) ? [number] : [];
  });
  return `${kind}-${numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1}`;
}
