import { exchangeFormat, readExchange } from '@cmdsp/bank';
import type { Json } from '@cmdsp/primitives';
import { bankQuestionSchema, scenarioSetSchema } from '@cmdsp/questions';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- bank-import FILE';

/**
 * Reads a file of the exchange format without a database: the questions and sets as authors write them, what is wrong
 * with their form, and every value in the file that nothing was made of. 0 when all of it was understood.
 */
export const bankImport: Command = {
  usage,
  async run([file]) {
    // It was read as JSON.
    const read = readExchange((await readJson(file, usage)) as Json);
    if (read === null) throw new CommandError(`The file is not of the format ${exchangeFormat}.`);
    const entries = read.entries.map(({ id, kind, content }) => {
      const parsed = (kind === 'set' ? scenarioSetSchema : bankQuestionSchema).safeParse(content);
      const problems = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
      return { id, kind, content: JSON.parse(JSON.stringify(content)) as Json, problems };
    });
    const isWhole = read.ignored.length === 0 && entries.every(({ problems }) => problems.length === 0);
    return { output: { entries, ignored: [...read.ignored] }, exitCode: isWhole ? 0 : 1 };
  },
};
