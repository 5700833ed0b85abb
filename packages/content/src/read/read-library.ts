import type { LibraryFileKind } from './classify-file.ts';
import type { ContentProblem } from '../content-problem.ts';
import type { Entry, Material } from '../material.ts';
import { assignmentSchema } from '../schemas/assignment.ts';
import { caseSchema } from '../schemas/case.ts';
import { incidentSchema } from '../schemas/incident.ts';
import { misconceptionsSchema } from '../schemas/misconceptions.ts';
import { sourcesSchema } from '../schemas/sources.ts';
import { standardSchema } from '../schemas/standard.ts';
import { readEntry } from './read-entry.ts';
import { readWithSchema } from './read-with-schema.ts';

/** What one file of the libraries gives. */
export type LibraryReading = { readonly material?: Partial<Material>; readonly problems: readonly ContentProblem[] };

type LibraryFile = { readonly file: string; readonly text: string };

/** Reads a file of standards/, incidents/, misconceptions/, cases/, assignments/, or sources.yaml. */
export function readLibraryFile(kind: LibraryFileKind, file: LibraryFile): LibraryReading {
  return readers[kind](file);
}

const readers: Readonly<Record<LibraryFileKind, (file: LibraryFile) => LibraryReading>> = {
  standard: ({ file, text }) => {
    const textsOf = ({ demands }: { demands: string }) => [{ path: ['demands'], text: demands }];
    const { entry, problems, references } = readEntry({ file, text, schema: standardSchema, textsOf });
    return { material: { standards: listOf(entry), references }, problems };
  },
  incident: ({ file, text }) => {
    const { entry, problems, references } = readEntry({
      file,
      text,
      schema: incidentSchema,
      textsOf: (incident) => (['summary', 'patients', 'response'] as const).map((key) => ({ path: [key], text: incident[key] })),
    });
    return { material: { incidents: listOf(entry), references }, problems };
  },
  sources: ({ file, text }) => {
    const { located, problems } = readWithSchema({ file, text, schema: sourcesSchema });
    const sources = (located?.value.sources ?? []).map((value, index) => ({
      value,
      at: (path: readonly (string | number)[] = []) => located?.at(['sources', index, ...path]) ?? { file, line: 1 },
    }));
    return { material: { sources }, problems };
  },
  misconceptions: ({ file, text }) => {
    const { entry, problems, references } = readEntry({
      file,
      text,
      schema: misconceptionsSchema,
      textsOf: ({ misconceptions }) =>
        misconceptions.map(({ truth }, index) => ({ path: ['misconceptions', index, 'truth'], text: truth })),
    });
    if (entry === null) return { problems };
    const misconceptions = entry.value.misconceptions.map((value, index) => ({
      value,
      at: (path: readonly (string | number)[] = []) => entry.at(['misconceptions', index, ...path]),
      trees: new Map([...entry.trees].flatMap(([key, tree]) => (key === `misconceptions.${index}.truth` ? [['truth', tree]] : []))),
    }));
    return { material: { misconceptions, references }, problems };
  },
  case: ({ file, text }) => {
    const { entry, problems, references } = readEntry({
      file,
      text,
      schema: caseSchema,
      folder: file.replace(/\/case\.yaml$/, ''),
      textsOf: ({ setting, steps, debrief }) => [
        { path: ['setting'], text: setting },
        ...steps.map(({ situation }, index) => ({ path: ['steps', index, 'situation'], text: situation })),
        { path: ['debrief', 'summary'], text: debrief.summary },
      ],
    });
    return { material: { cases: listOf(entry), references }, problems };
  },
  assignment: ({ file, text }) => {
    const { entry, problems, references } = readEntry({
      file,
      text,
      schema: assignmentSchema,
      folder: file.replace(/\/assignment\.yaml$/, ''),
      textsOf: ({ setting, task, anchors, notes }) => [
        { path: ['setting'], text: setting },
        { path: ['task'], text: task },
        { path: ['anchors', 'strong', 'text'], text: anchors.strong.text },
        { path: ['anchors', 'borderline', 'text'], text: anchors.borderline.text },
        { path: ['notes'], text: notes },
      ],
    });
    return { material: { assignments: listOf(entry), references }, problems };
  },
};

function listOf<Value>(entry: Entry<Value> | null): readonly Entry<Value>[] {
  return entry === null ? [] : [entry];
}
