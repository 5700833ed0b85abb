import type { RehearsalStepName } from '../../db/tables/rehearsals.ts';

/** What a rehearsal with faults asks for, in this order. A step may be left out; the proof says which were walked. */
export const stepOrder: readonly RehearsalStepName[] = ['answer', 'network', 'close', 'device', 'announcement'];
