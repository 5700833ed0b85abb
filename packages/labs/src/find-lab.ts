import type { AnyLab } from './any-lab.ts';
import { labs } from './labs.ts';

/** The lab of this name, or null. */
export function findLab(id: string): AnyLab | null {
  return labs.find((lab) => lab.id === id) ?? null;
}
