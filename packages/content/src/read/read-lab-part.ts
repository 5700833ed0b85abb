import type { ContentProblem } from '../content-problem.ts';
import type { LabMaterial, LocatedReference } from '../material.ts';
import { type LabLetter, labSchema, labVariantSchema } from '../schemas/lab.ts';
import { readEntry } from './read-entry.ts';
import { readWithSchema } from './read-with-schema.ts';

type Reading = {
  readonly part: Partial<LabMaterial>;
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

/** Reads one file of labs/<lab>/: what is said about it (`lab`), or one of its variants. */
export function readLabPart(part: 'lab' | LabLetter, { file, text }: { readonly file: string; readonly text: string }): Reading {
  if (part !== 'lab') {
    const { located, problems } = readWithSchema({ file, text, schema: labVariantSchema });
    return { part: { variants: new Map(located === null ? [] : [[part, located]]) }, problems, references: [] };
  }
  const { entry, problems, references } = readEntry({
    file,
    text,
    schema: labSchema,
    textsOf: ({ task, hints, debrief }) => [
      { path: ['task'], text: task },
      ...hints.map((hint, index) => ({ path: ['hints', index], text: hint })),
      { path: ['debrief'], text: debrief },
    ],
  });
  return { part: { lab: entry }, problems, references };
}
