import { type AnyLab, anyLab } from './any-lab.ts';
import { traceAndSubmit } from './trace-and-submit/trace-and-submit.ts';

/** Every lab that there is; each also has a folder of that name under content/labs. Add one with `anyLab(...)`, in the order of ids. */
export const labs: readonly AnyLab[] = [anyLab(traceAndSubmit)];
