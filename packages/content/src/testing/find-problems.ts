import type { ContentProblem } from '../content-problem.ts';
import { parseCatalogue } from '../parse-catalogue.ts';

/** What one rule finds in these files. Values that are not text are written as JSON, which is YAML too. */
export function findProblems(
  rule: string,
  files: Readonly<Record<string, unknown>>,
  today = '2026-11-21',
): readonly ContentProblem[] {
  return parseAll(files, today).problems.filter((problem) => problem.rule === rule);
}

/** Parses files given as values or as text. */
export function parseAll(files: Readonly<Record<string, unknown>>, today = '2026-11-21') {
  const texts = Object.entries(files).map(
    ([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value, null, 2)] as const,
  );
  return parseCatalogue(new Map(texts), { today });
}
