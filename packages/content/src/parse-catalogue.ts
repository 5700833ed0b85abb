import { buildCatalogue } from './build-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { ContentProblem } from './content-problem.ts';
import { type FileReadings, readMaterial } from './read/read-material.ts';
import type { Rule, RuleOptions } from './rule.ts';
import { rules } from './rules.ts';

/** What content files amount to. Use the catalogue only when no problem is an error. */
export type ParsedCatalogue = {
  /** Null without a readable programme.yaml or handbook.md. */
  readonly catalogue: Catalogue | null;
  /** By file and line. */
  readonly problems: readonly ContentProblem[];
};

/**
 * Reads all content files (path below content/ -> text) and checks them against the formats and every author rule. One
 * bad file never hides the others. Who parses again after a change hands in the same `earlier`: then only changed files
 * are read, and every rule looks at all of them.
 */
export function parseCatalogue(
  files: ReadonlyMap<string, string>,
  options: RuleOptions & { readonly earlier?: FileReadings },
): ParsedCatalogue {
  const { material, problems } = readMaterial(files, options.earlier);
  const found = rules.flatMap((rule) => rule.find(material, options).map((finding) => problemOf(rule, finding)));
  return { catalogue: buildCatalogue(material), problems: [...problems, ...found].sort(byPlace) };
}

function problemOf(rule: Rule, { fix, ...finding }: ReturnType<Rule['find']>[number]): ContentProblem {
  return { severity: rule.severity, rule: rule.id, ...finding, fix: fix ?? rule.fix };
}

function byPlace(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
