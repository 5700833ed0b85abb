import { CommandError } from '../command.ts';
import { type KeyQuestion, splitOptions } from './read-key.ts';
import type { ResponseTable } from './read-responses.ts';

/** Points of everybody, null where the answer is missing; with raw options also what each person chose. */
export type ScoredTable = {
  readonly kind: 'points' | 'options';
  readonly points: readonly (readonly (number | null)[])[];
  readonly choices: readonly (readonly (readonly string[])[])[] | null;
};

/** Takes the cells as points of 0 to the maximum of each question. @throws CommandError naming the line */
export function readPoints(table: ResponseTable, maxima: readonly number[]): ScoredTable {
  const points = table.rows.map(({ line, cells }) =>
    cells.map((cell, index) => {
      if (cell === null) return null;
      const value = Number(cell);
      const [question, maximum] = [table.questions[index] ?? '', maxima[index] ?? 1];
      if (!Number.isFinite(value))
        throw new CommandError(
          `${table.file}, line ${line}: “${cell}” for ${question} is no number. Chosen options need --key FILE.`,
        );
      if (value < 0 || value > maximum)
        throw new CommandError(
          `${table.file}, line ${line}: ${cell} points for ${question} are not between 0 and ${maximum}. Another maximum is told by --maximum N or a key with points.`,
        );
      return value;
    }),
  );
  return { kind: 'points', points, choices: null };
}

/**
 * Scores chosen options by the key: right choices as a share of those asked for, as the examination does; more choices
 * than asked for give nothing. @throws CommandError naming the line with an option that the question does not have
 */
export function scoreOptions(table: ResponseTable, key: readonly KeyQuestion[]): ScoredTable {
  const choices = table.rows.map(({ line, cells }) =>
    cells.map((cell, index) => {
      const question = key[index];
      if (cell === null || question === undefined) return [];
      return splitOptions(cell).map((written) => {
        if (question.options.length === 0) return written;
        const found =
          question.options.find((option) => option === written) ??
          question.options.find((option) => option.toLowerCase() === written.toLowerCase());
        if (found === undefined)
          throw new CommandError(`${table.file}, line ${line}: ${question.id} has no option “${written}”.`);
        return found;
      });
    }),
  );
  const points = choices.map((row) =>
    row.map((chosen, index) => {
      const question = key[index];
      if (question === undefined || chosen.length === 0) return null;
      const asked = question.correct.length;
      if (chosen.length > asked || new Set(chosen).size !== chosen.length) return 0;
      return (question.points * chosen.filter((option) => question.correct.includes(option)).length) / asked;
    }),
  );
  return { kind: 'options', points, choices };
}
