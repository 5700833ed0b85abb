import { checkAnswers } from './check-answers.ts';
import type { BankJson, FormJson, QuestionJson, Violation } from './form-json.ts';

/** The two halves of a frozen form as JSON, read here without a type of the program's. */
export type FrozenJson = { readonly paper: unknown; readonly key: unknown };

type Row = Readonly<Record<string, unknown>>;

/**
 * What stands on a frozen form, read from its paper and key, and every place where they differ from the bank: texts,
 * options, keys, points, domain and topic. A question that was changed since is found here.
 */
export function checkFrozen(
  { paper, key }: FrozenJson,
  bank: BankJson,
): { readonly form: FormJson; readonly violations: readonly Violation[] } {
  const keys = new Map(rows(field(key, 'questions')).map((row) => [String(row['id']), row]));
  const violations: Violation[] = [];
  const compare = (frozen: Row, known: QuestionJson | undefined) => {
    const id = String(frozen['id']);
    const differs = (what: string) => violations.push({ rule: 'differs-from-bank', message: `${id}: ${what}` });
    const own = keys.get(id);
    if (known === undefined || own === undefined) return void differs('not in the bank or without a key');
    if (frozen['stem'] !== known.stem || frozen['kind'] !== known.kind) differs('the question was changed');
    if (own['domain'] !== known.domain || own['points'] !== '1/1') differs('domain or points differ');
    for (const what of checkAnswers({ frozen, key: own, known: row(known) })) differs(what);
  };
  const parts = rows(field(paper, 'parts')).map((part): FormJson['parts'][number] => {
    if (part['kind'] === 'set') {
      const id = String(part['id']);
      const set = bank.sets.find((one) => one.id === id);
      if (set !== undefined && set.case !== part['case']) {
        violations.push({ rule: 'differs-from-bank', message: `${id}: the case was changed` });
      }
      const questions = rows(part['questions']);
      for (const question of questions)
        compare(
          question,
          set?.questions.find((one) => one.id === question['id']),
        );
      if (questions.length !== set?.questions.length)
        violations.push({ rule: 'set-whole', message: `${id} is not whole` });
      return { kind: 'set', id };
    }
    const question = row(part['question']);
    compare(
      question,
      bank.questions.find((one) => one.id === question['id']),
    );
    const id = String(question['id']);
    return { kind: 'single', id, pretest: keys.get(id)?.['pretest'] === true };
  });
  const inSets = rows(field(paper, 'parts')).flatMap((part) => rows(part['questions']));
  for (const { id } of inSets) {
    if (keys.get(String(id))?.['pretest'] === true)
      violations.push({ rule: 'pretest-in-set', message: `${String(id)} is in a set` });
  }
  return { form: { parts }, violations };
}

function field(value: unknown, name: string): unknown {
  return row(value)[name];
}

function rows(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(row) : [];
}

function row(value: unknown): Row {
  // An object that came out of JSON has texts as names.
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}
