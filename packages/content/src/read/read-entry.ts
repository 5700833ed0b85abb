import type { z } from 'zod';
import type { ContentProblem } from '../content-problem.ts';
import type { Entry, LocatedReference } from '../material.ts';
import type { Path } from '../place.ts';
import { readProse } from './read-prose.ts';
import { readWithSchema } from './read-with-schema.ts';

/** An entry of a library, or null and the reasons. */
export type EntryReading<Value> = {
  readonly entry: Entry<Value> | null;
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

/** Reads one YAML file and those of its texts that are course Markdown; `textsOf` names them by their paths. */
export function readEntry<Value>(options: {
  readonly file: string;
  readonly text: string;
  readonly schema: z.ZodType<Value>;
  readonly textsOf: (value: Value) => readonly { readonly path: Path; readonly text: string }[];
  /** Whose figures the texts may name. */
  readonly folder?: string;
}): EntryReading<Value> {
  const { file, text, schema, textsOf, folder = null } = options;
  const { located, problems } = readWithSchema({ file, text, schema });
  if (located === null) return { entry: null, problems, references: [] };
  const readings = textsOf(located.value).map(({ path, text: prose }) => ({
    key: path.join('.'),
    ...readProse({ text: prose, file, line: located.textLineOf(path), folder }),
  }));
  return {
    entry: { value: located.value, at: located.at, trees: new Map(readings.map(({ key, tree }) => [key, tree])) },
    problems: readings.flatMap((reading) => reading.problems),
    references: readings.flatMap((reading) => reading.references),
  };
}
