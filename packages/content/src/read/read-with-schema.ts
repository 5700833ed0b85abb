import type { z } from 'zod';
import type { ContentProblem } from '../content-problem.ts';
import type { Located } from '../place.ts';
import { explainIssue } from './explain-issue.ts';
import { readYaml, type YamlData } from './read-yaml.ts';

/** A file's value with its lines, or null and the reasons. */
export type Read<Value> = {
  readonly located: (Located<Value> & { readonly textLineOf: YamlData['textLineOf'] }) | null;
  readonly problems: readonly ContentProblem[];
};

/** Reads a YAML text by its schema; every field that is wrong is its own problem with its own line. */
export function readWithSchema<Value>(options: {
  readonly file: string;
  readonly text: string;
  readonly schema: z.ZodType<Value>;
  /** Line of the file on which the text begins. */
  readonly firstLine?: number;
}): Read<Value> {
  const { file, text, schema, firstLine = 1 } = options;
  const { data, problems } = readYaml(file, text, firstLine);
  if (data === null) return { located: null, problems };
  const parsed = schema.safeParse(data.value);
  if (!parsed.success) {
    const explained = parsed.error.issues.flatMap(explainIssue);
    return {
      located: null,
      problems: explained.map(({ path, rule, message, fix }) => ({
        severity: 'error',
        file,
        line: data.lineOf(path),
        rule,
        message,
        fix,
      })),
    };
  }
  const at = (path: readonly (string | number)[] = []) => ({ file, line: data.lineOf(path) });
  return { located: { value: parsed.data, at, textLineOf: data.textLineOf }, problems };
}
