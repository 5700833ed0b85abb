import { z } from 'zod';
import { traceKey } from './key.ts';
import { traceTask } from './task.ts';

/** A file with its gaps. Numbers are given once, and no place shows two gaps: then a finding never speaks about two. */
export const traceVariant = z
  .strictObject({ task: traceTask.readonly(), key: traceKey.readonly() })
  .superRefine(({ task, key }, context) => {
    const ids = [...task.rows, ...task.index].map(({ id }) => id);
    const places = key.gaps.flatMap((gap) => gap.places);
    for (const id of repeated(ids)) context.addIssue({ code: 'custom', message: `${id} is given twice` });
    for (const id of repeated(places)) context.addIssue({ code: 'custom', message: `${id} shows two gaps` });
    for (const id of places.filter((place) => !ids.includes(place)))
      context.addIssue({ code: 'custom', message: `${id} is no row and no slot` });
  })
  .readonly();

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
