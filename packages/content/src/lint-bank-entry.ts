import { figureSchema } from '@cmdsp/figures';
import { type AuthoredQuestion, bankQuestionSchema, type ScenarioSet, scenarioSetSchema } from '@cmdsp/questions';
import type { Bank, Catalogue } from './catalogue.ts';
import type { Material, QuestionMaterial } from './material.ts';
import type { Path } from './place.ts';
import { explainIssue } from './read/explain-issue.ts';
import { readProse } from './read/read-prose.ts';
import type { RuleOptions } from './rule.ts';
import { rulesOfEntry } from './rules-of-entry.ts';
import { textsOf } from './read/read-questions.ts';

/** Something to mend in an entry of the bank: the field it stands in instead of a line. */
export type EntryProblem = {
  readonly severity: 'error' | 'warning';
  /** Keys and list positions from 0; empty when it is about the whole entry. */
  readonly path: Path;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
};

/** What one entry was read as. */
export type LintedEntry = {
  /** Null while its form is not that of a question or set. */
  readonly value: Bank['questions'][number] | ScenarioSet | null;
  readonly problems: readonly EntryProblem[];
};

/**
 * Checks one question or set as the linter checks files: its form, its course Markdown and every author rule that speaks
 * about a single entry. `bank` is what else is in the bank (for enemies), `catalogue` the libraries it may cite.
 */
export function lintBankEntry(options: {
  readonly kind: 'question' | 'set';
  readonly content: unknown;
  readonly catalogue: Catalogue;
  readonly bank: Bank;
  readonly today: string;
}): LintedEntry {
  const { kind, content, catalogue, bank, today } = options;
  const parsed = (kind === 'question' ? bankQuestionSchema : scenarioSetSchema).safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue): EntryProblem[] => {
      const explained = explainIssue(issue);
      const isEmpty = issue.code === 'too_small' && issue.origin === 'string';
      const said = isEmpty ? { message: 'Nothing is written here yet.', fix: 'write it' } : {};
      return explained.map((one) => ({ severity: 'error', ...one, ...said }));
    });
    return { value: null, problems };
  }
  const value = parsed.data;
  const texts = 'questions' in value ? textsOfSet(value) : textsOf(value);
  const prose = texts.flatMap(({ text, at }) =>
    readProse({ text, file: '', line: 1, folder: null }).problems.map(({ severity, rule, message, fix }): EntryProblem => ({
      severity,
      path: at,
      rule,
      message,
      fix,
    })),
  );
  const found = askRules({ value, catalogue, bank }, { today });
  return { value, problems: [...prose, ...('questions' in value ? figureProblems(value) : []), ...found] };
}

type Asked = { readonly value: NonNullable<LintedEntry['value']>; readonly catalogue: Catalogue; readonly bank: Bank };

/** Rules say file and line; here every field is a line of its own in a file that only this entry has. */
function askRules({ value, catalogue, bank }: Asked, options: RuleOptions): readonly EntryProblem[] {
  const file = `entry/${value.id}.yaml`;
  const paths: Path[] = [[]];
  const at = (path: Path = []) => ({ file, line: paths.push(path) - 1 });
  const own: QuestionMaterial[] =
    'questions' in value
      ? value.questions.map((question, index) => ({
          value: question,
          at: (inner = []) => at(['questions', index, ...inner]),
          home: 'set',
          owner: value.id,
        }))
      : [{ value, at, home: 'bank', owner: '' }];
  const elsewhere = () => ({ file: '', line: 1 });
  const material = {
    programme: { value: catalogue.programme, at: elsewhere },
    topics: [],
    questions: [...own, ...othersOf(bank, value.id)],
    sets: [
      ...('questions' in value ? [{ value, at }] : []),
      ...bank.sets.filter(({ id }) => id !== value.id).map((set) => ({ value: set, at: elsewhere })),
    ],
    standards: catalogue.standards.map((standard) => ({ value: standard, at: elsewhere, trees: new Map() })),
    incidents: catalogue.incidents.map((incident) => ({ value: incident, at: elsewhere, trees: new Map() })),
    sources: catalogue.sources.map((source) => ({ value: source, at: elsewhere })),
    misconceptions: catalogue.misconceptions.map((entry) => ({ value: entry, at: elsewhere, trees: new Map() })),
    cases: [],
    assignments: [],
    capstoneRubric: null,
    capstones: [],
    labs: [],
    references: [],
    paths: new Set(['standards/', 'incidents/', 'sources.yaml']),
    // The rules of entries look at these parts only, and of libraries at nothing that the catalogue has read further.
  } as unknown as Material;
  return rulesOfEntry.flatMap(({ id, severity, fix, find }) =>
    find(material, options)
      .filter((finding) => finding.file === file)
      .map((finding): EntryProblem => {
        const { line, message } = finding;
        return { severity, path: paths[line] ?? [], rule: id, message, fix: finding.fix ?? fix };
      }),
  );
}

function othersOf(bank: Bank, id: string): QuestionMaterial[] {
  const of = (question: AuthoredQuestion, home: 'bank' | 'set', owner: string): QuestionMaterial => ({
    value: question,
    at: () => ({ file: '', line: 1 }),
    home,
    owner,
  });
  return [
    ...bank.questions.filter((question) => question.id !== id).map((question) => of(question, 'bank', '')),
    ...bank.sets
      .filter((set) => set.id !== id)
      .flatMap((set) => set.questions.map((question) => of(question, 'set', set.id))),
  ];
}

function textsOfSet(set: ScenarioSet): { text: string; at: Path }[] {
  return [
    { text: set.case, at: ['case'] },
    ...set.exhibits.flatMap((exhibit, index) =>
      exhibit.kind === 'document' ? [{ text: exhibit.body, at: ['exhibits', index, 'body'] }] : [],
    ),
    ...set.questions.flatMap((question, index) =>
      textsOf(question).map(({ text, at }) => ({ text, at: ['questions', index, ...at] })),
    ),
  ];
}

function figureProblems(set: ScenarioSet): EntryProblem[] {
  return set.exhibits.flatMap((exhibit, index) => {
    if (exhibit.kind !== 'figure') return [];
    const parsed = figureSchema.safeParse(exhibit.figure);
    if (parsed.success) return [];
    return parsed.error.issues.flatMap(explainIssue).map(({ path, ...explained }): EntryProblem => {
      return { severity: 'error', path: ['exhibits', index, 'figure', ...path], ...explained };
    });
  });
}
