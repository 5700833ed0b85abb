import type { AnyLab } from './any-lab.ts';

/** Every lab that there is; each also has a folder of that name under content/labs. Add one with `anyLab(...)`, in the order of ids. */
export const labs: readonly AnyLab[] = [];
