import { readCsv } from '@cmdsp/cohorts';
import { readFile } from 'node:fs/promises';
import { CommandError } from '../command.ts';

/** A table of answers as it stands in the file; empty cells and NA are missing (null). */
export type ResponseTable = {
  readonly file: string;
  /** The head of the column that names people, where there is one. */
  readonly personColumn: string | null;
  readonly questions: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[];
};

/** Heads by which the first column is known to name people. */
const personHeads =
  /^(person|people|candidate|respondent|examinee|student|participant|subject|sitting|user|name|case|id)?([ _-]?(id|no|number|name))?$/i;

/**
 * Reads responses: a line of heads, then a line per person. @throws CommandError naming the line: rows of another length,
 * a question or a person twice, a quote that is not closed, nothing to read
 */
export async function readResponses(file: string): Promise<ResponseTable> {
  const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, { cause });
  });
  const fail = (line: number, words: string) => new CommandError(`${file}, line ${line}: ${words}`);
  const read = readCsv(text.replace(/^\uFEFF/, ''));
  if (read.kind === 'open-quote') throw fail(read.line, 'a quote is opened and never closed.');
  const [head, ...records] = read.records;
  if (head === undefined || records.length === 0) throw fail(1, 'heads and at least one line of answers are needed.');
  const heads = head.cells.map((cell) => cell.trim());
  const hasPeople = personHeads.test(heads[0] ?? '');
  const questions = hasPeople ? heads.slice(1) : heads;
  if (questions.length < 2) throw fail(head.line, 'at least two questions are needed.');
  for (const [index, question] of questions.entries()) {
    if (question === '') throw fail(head.line, `the head of column ${index + (hasPeople ? 2 : 1)} is empty.`);
    if (questions.indexOf(question) !== index) throw fail(head.line, `the question ${question} is there twice.`);
  }
  const seen = new Map<string, number>();
  const rows = records.map(({ line, cells }) => {
    if (cells.length !== heads.length) throw fail(line, `${cells.length} cells, the first line has ${heads.length}.`);
    const person = hasPeople ? (cells[0]?.trim() ?? '') : '';
    const before = seen.get(person);
    if (person !== '' && before !== undefined) throw fail(line, `${person} is there already, on line ${before}.`);
    seen.set(person, line);
    const answers = (hasPeople ? cells.slice(1) : cells).map((cell) => cell.trim());
    return { line, cells: answers.map((cell) => (cell === '' || cell === 'NA' ? null : cell)) };
  });
  return { file, personColumn: hasPeople ? (heads[0] ?? '') : null, questions, rows };
}
