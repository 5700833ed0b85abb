import { vexActions, vexJustifications, vexStatuses } from '@cmdsp/workbench/sbom';
import { z } from 'zod';
import { faultKinds } from './task.ts';

const id = z.string();

/** What only the marking knows. */
export const keySchema = z.strictObject({
  /** Each fault with the components that show it (either may be named) and the values that repair it; none where none is needed. */
  faults: z.array(z.strictObject({ components: z.array(id).min(1), kind: z.enum(faultKinds), values: z.array(id) })),
  matches: z.array(z.strictObject({ advisory: id, component: id })),
  /** What can honestly be said about each match, and how urgent it is: days of BOD 26-04's table, or null when nothing is to be done. */
  verdicts: z.array(
    z.strictObject({
      advisory: id,
      status: z.enum(vexStatuses),
      justifications: z.array(z.enum(vexJustifications)),
      actions: z.array(z.enum(vexActions)),
      withinDays: z.int().min(1).nullable(),
    }),
  ),
  /** What has to be planned: the windows that are early enough and harm nobody, and the controls where nothing can be mended. */
  plan: z.array(z.strictObject({ advisory: id, windows: z.array(id).min(1), controls: z.array(id) })),
});

/** Faults, matches, verdicts and plan as the authors know them. */
export type SbomKey = z.infer<typeof keySchema>;
