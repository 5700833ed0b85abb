import { z } from 'zod';
import type { Dealt } from '../lab.ts';
import { type AdviseKey, keySchema } from './key.ts';
import { type AdviseTask, taskSchema } from './task.ts';

/** A situation with its key; every product and weakness has a cell, and the key names nothing that the task does not have. */
export const variantSchema: z.ZodType<Dealt<AdviseTask, AdviseKey>> = z
  .strictObject({ task: taskSchema, key: keySchema })
  .check((context) => {
    for (const message of faultsOf(context.value))
      context.issues.push({ code: 'custom', message, input: context.value });
  });

function faultsOf({ task, key }: Dealt<AdviseTask, AdviseKey>): readonly string[] {
  const cves = task.weaknesses.map(({ cve }) => cve);
  const parts = task.parts.map(({ number }) => number);
  const remedies = task.remedies.map(({ id }) => id);
  const sentences = task.sentences.map(({ id }) => id);
  const cellsDue = cves.flatMap((cve) => parts.map((part) => `${cve} ${part}`)).toSorted();
  const cells = key.cells.map(({ cve, part }) => `${cve} ${part}`).toSorted();
  const unknown = (what: string, used: readonly string[], known: readonly string[]) =>
    used.filter((one) => !known.includes(one)).map((one) => `${what} ${one} is not in the task`);
  const spoken = [...key.needs.flatMap(({ anyOf }) => anyOf), ...key.refused.map(({ sentence }) => sentence)];
  return [
    ...(cells.join() === cellsDue.join() ? [] : ['each product and weakness has one cell']),
    ...unknown(
      'remedy',
      [...key.remedies, ...key.unsafeRemedies].map(({ remedy }) => remedy),
      remedies,
    ),
    ...unknown(
      'part',
      key.remedies.flatMap((use) => use.parts),
      parts,
    ),
    ...unknown(
      'weakness',
      [...key.remedies, ...key.vectors].map(({ cve }) => cve),
      cves,
    ),
    ...unknown('sentence', spoken, sentences),
    ...unknown(
      'event',
      key.days.map(({ event }) => event),
      task.events.map(({ id }) => id),
    ),
    ...(new Set(spoken).size === spoken.length ? [] : ['a sentence is named twice in the key']),
    ...(key.days.length === task.events.length ? [] : ['each event has its days']),
    ...(key.days.some(({ event }) => event === 'publish') ? [] : ['one event is called publish']),
  ];
}
