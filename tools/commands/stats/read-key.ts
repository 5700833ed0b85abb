import { readCsv } from '@cmdsp/cohorts';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import { readFile } from 'node:fs/promises';
import { CommandError } from '../command.ts';
import { formFileSchema } from '../form-file.ts';

/** A question of the key. */
export type KeyQuestion = {
  readonly id: string;
  /** Empty where the key names none. */
  readonly options: readonly string[];
  readonly correct: readonly string[];
  readonly points: number;
  readonly domain: string;
  readonly set: string | null;
  readonly isCounted: boolean;
};

export type StatsKey = { readonly mark: number | null; readonly questions: readonly KeyQuestion[] };

const columns = ['question', 'correct', 'options', 'points', 'domain', 'set', 'pretest'];

/** Reads a key: a form (`cmdsp-form/1`, as the door `score` takes it) or CSV with `question` and `correct`. @throws CommandError */
export async function readKey(file: string): Promise<StatsKey> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, { cause });
  });
  return text.trimStart().startsWith('{') ? readFormKey(text, file) : readCsvKey(text, file);
}

function readFormKey(text: string, file: string): StatsKey {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CommandError(`${file} is not JSON.`, { cause });
  }
  const parsed = formFileSchema.safeParse(value);
  if (!parsed.success) {
    const words = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new CommandError(`${file}: ${words.join('; ')}`);
  }
  const { passMark, questions } = parsed.data;
  return {
    mark: approximateRational(parseRational(passMark)),
    questions: questions.map(({ id, points, domain, set, pretest, ...question }) => ({
      id,
      ...optionsOf(question, file),
      points: approximateRational(parseRational(points)),
      domain: String(domain),
      set: set ?? null,
      isCounted: !pretest,
    })),
  };
}

/** Answers in a table name options; steps, pairs, regions and numbers do not fit a cell. */
function optionsOf(
  question: { readonly kind: string; readonly options?: readonly string[]; readonly correct?: readonly string[] },
  file: string,
): Pick<KeyQuestion, 'options' | 'correct'> {
  const { kind, options, correct } = question;
  if ((kind === 'single' || kind === 'choose') && options && correct) return { options, correct };
  throw new CommandError(`${file}: statistics read questions of the kinds single and choose, and not ${kind}.`);
}

function readCsvKey(text: string, file: string): StatsKey {
  const read = readCsv(text.replace(/^\uFEFF/, ''));
  if (read.kind === 'open-quote')
    throw new CommandError(`${file}, line ${read.line}: a quote is opened and never closed.`);
  const [head, ...rows] = read.records;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const strange = names.filter((name) => !columns.includes(name));
  if (!names.includes('question') || !names.includes('correct') || strange.length > 0)
    throw new CommandError(
      `${file}, line 1: the columns of a key are question and correct, and of ${columns.slice(2).join(', ')} what there is.`,
    );
  const questions = rows.map(({ line, cells }): KeyQuestion => {
    if (cells.length !== names.length)
      throw new CommandError(`${file}, line ${line}: ${cells.length} cells, the first line has ${names.length}.`);
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const correct = splitOptions(cell('correct'));
    const points = cell('points') === '' ? 1 : Number(cell('points'));
    if (cell('question') === '' || correct.length === 0)
      throw new CommandError(`${file}, line ${line}: a question and its correct option are needed.`);
    if (!Number.isFinite(points) || points <= 0)
      throw new CommandError(`${file}, line ${line}: points must be above 0.`);
    return {
      id: cell('question'),
      options: splitOptions(cell('options')),
      correct,
      points,
      domain: cell('domain') === '' ? '1' : cell('domain'),
      set: cell('set') === '' ? null : cell('set'),
      isCounted: !/^(1|true|yes)$/i.test(cell('pretest')),
    };
  });
  const twice = questions.find(({ id }, index) => questions.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new CommandError(`${file}: the question ${twice.id} is there twice.`);
  return { mark: null, questions };
}

/** Options in one cell stand between + or | or spaces. */
export function splitOptions(cell: string): readonly string[] {
  return cell.split(/[+|\s]+/).filter((option) => option !== '');
}
