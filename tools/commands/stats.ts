import type { Json } from '@cmdsp/primitives';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import { type AnalysedQuestion, analyseForm, completeScores, type MissingRule, type Part } from '@cmdsp/psychometrics';
import { parseArgs } from 'node:util';
import { type Command, CommandError } from './command.ts';
import { type KeyQuestion, readKey } from './stats/read-key.ts';
import { readResponses, type ResponseTable } from './stats/read-responses.ts';
import { readPoints, type ScoredTable, scoreOptions } from './stats/score-responses.ts';

const usage =
  'npm run -s tool -- stats RESPONSES.csv [--key FILE] [--points] [--missing no-points|leave-person-out] [--mark 7/10] [--maximum N]';

/** Statistics of a table of responses: every question, the form, decisions near the mark; each with its interval. */
export const stats: Command = {
  usage,
  async run(args) {
    const { file, keyFile, isPoints, missing, mark, maximum } = readArguments(args);
    const table = await readResponses(file);
    const key = keyFile === null ? null : await readKey(keyFile);
    const questions = key === null ? plainQuestions(table, maximum) : matchKey(table, key.questions);
    const scored =
      isPoints || key === null || holdsOnlyPoints(table, questions)
        ? readPoints(
            table,
            questions.map(({ points }) => points),
          )
        : scoreOptions(table, questions);
    const { scores, kept, missing: missingAnswers } = completeScores(scored.points, missing);
    const analysed = questions.map((question, index) => asAnalysed(question, index, scored));
    const { form, questions: found } = analyseForm({
      scores,
      questions: analysed,
      parts: partsOf(questions),
      mark: mark ?? key?.mark ?? 0.7,
      choices: scored.choices === null ? null : kept.map((person) => scored.choices?.[person] ?? []),
    });
    const output = {
      format: 'cmdsp-stats/1',
      responses: {
        read: scored.kind,
        personColumn: table.personColumn,
        people: table.rows.length,
        analysed: kept.length,
        missingAnswers,
        missingRule: missing,
        leftOutLines: table.rows.filter((_, index) => !kept.includes(index)).map(({ line }) => line),
      },
      confidence: 0.95,
      mark: mark ?? key?.mark ?? 0.7,
      form,
      questions: found,
    };
    // Numbers, texts, lists and nulls only; what is not a number (NaN) is written as null.
    return { output: JSON.parse(JSON.stringify(output)) as Json, exitCode: 0 };
  },
};

function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        points: { type: 'boolean' },
        missing: { type: 'string', default: 'no-points' },
        mark: { type: 'string' },
        maximum: { type: 'string', default: '1' },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new CommandError('Name one file of responses');
    const maximum = Number(values.maximum);
    if (!Number.isFinite(maximum) || maximum <= 0) throw new CommandError('--maximum is a number above 0');
    if (values.mark !== undefined && !/^\d+\/[1-9]\d*$/.test(values.mark))
      throw new CommandError('--mark is a fraction such as 7/10');
    const mark = values.mark === undefined ? null : approximateRational(parseRational(values.mark));
    if (mark !== null && mark > 1) throw new CommandError('--mark is at most 1/1');
    const missing = readMissing(values.missing);
    return { file, keyFile: values.key ?? null, isPoints: values.points === true, missing, mark, maximum };
  } catch (cause) {
    throw new CommandError(`${cause instanceof Error ? cause.message : String(cause)}. ${usage}`, { cause });
  }
}

function readMissing(word: string): MissingRule {
  if (word === 'no-points' || word === 'leave-person-out') return word;
  throw new CommandError('--missing is no-points or leave-person-out');
}

/** Questions of which nothing is known but their names. */
function plainQuestions({ questions }: ResponseTable, maximum: number): readonly KeyQuestion[] {
  const unknown = { options: [], correct: [], points: maximum, domain: '1', set: null, isCounted: true };
  return questions.map((id) => ({ ...unknown, id }));
}

/** The questions of the key in the order of the columns. @throws CommandError where one names what the other has not */
function matchKey({ file, questions }: ResponseTable, key: readonly KeyQuestion[]): readonly KeyQuestion[] {
  const matched = questions.map((id) => key.find((question) => question.id === id) ?? id);
  const strange = matched.filter((one) => typeof one === 'string');
  if (strange.length > 0) throw new CommandError(`${file}, line 1: the key has no ${strange.join(', ')}.`);
  const left = key.filter(({ id }) => !questions.includes(id)).map(({ id }) => id);
  if (left.length > 0) throw new CommandError(`${file}, line 1: there is no column for ${left.join(', ')}.`);
  return matched.filter((one) => typeof one !== 'string');
}

/** Whether a table with a key is of points all the same: only numbers, and no option is called by one. */
function holdsOnlyPoints({ rows }: ResponseTable, questions: readonly KeyQuestion[]): boolean {
  const isNumber = (text: string) => Number.isFinite(Number(text));
  if (questions.some(({ options, correct }) => [...options, ...correct].some(isNumber))) return false;
  return rows.every(({ cells }) => cells.every((cell) => cell === null || isNumber(cell)));
}

function asAnalysed(question: KeyQuestion, index: number, scored: ScoredTable): AnalysedQuestion {
  const { id, points: maximum, isCounted, correct } = question;
  if (scored.choices === null) return { id, maximum, isCounted, options: null };
  const seen = scored.choices.flatMap((row) => row[index] ?? []);
  const named = question.options.length > 0 ? question.options : [...new Set([...correct, ...seen])].sort();
  return { id, maximum, isCounted, options: { ids: named, correct } };
}

/** A scenario set is one part and a stratum together with the other sets; other questions are strata by domain. */
function partsOf(questions: readonly KeyQuestion[]): readonly Part[] {
  const parts = new Map<string, { id: string; stratum: string; columns: number[] }>();
  for (const [index, { id, set, domain, isCounted }] of questions.entries()) {
    if (!isCounted) continue;
    const name = set === null ? `question ${id}` : `set ${set}`;
    const part = parts.get(name) ?? { id: set ?? id, stratum: set === null ? `domain ${domain}` : 'sets', columns: [] };
    part.columns.push(index);
    parts.set(name, part);
  }
  return [...parts.values()];
}
