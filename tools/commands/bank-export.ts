import { writeExchange } from '@cmdsp/bank';
import { readCatalogue } from '@cmdsp/content';
import type { Json } from '@cmdsp/primitives';
import { readContentFiles } from '../../server/src/content/read-content-files.ts';
import { type Command, CommandError } from './command.ts';

const usage = 'npm run -s tool -- bank-export [CONTENT [BANK]]';

/** The bank of a content directory (or a private one in its place) as JSON near QTI 3. Holds keys and reasons. */
export const bankExport: Command = {
  usage,
  async run([contentDirectory = 'content', privateBankDirectory = null]) {
    const files = await readContentFiles({ contentDirectory, privateBankDirectory }).catch((cause: unknown) => {
      throw new CommandError(`${privateBankDirectory ?? contentDirectory} cannot be read. Usage: ${usage}`, { cause });
    });
    // The bank needs nothing else of the content to be read.
    const needed = [...files].filter(([path]) => /^(bank\/|programme\.yaml$|handbook\.md$)/.test(path));
    const catalogue = readCatalogue(new Map(needed));
    if (catalogue === null) throw new CommandError(`${contentDirectory} holds no programme.`);
    const exchange = writeExchange([...catalogue.bank.questions, ...catalogue.bank.sets]);
    // A round through JSON gives JSON.
    return { output: JSON.parse(JSON.stringify(exchange)) as Json, exitCode: 0 };
  },
};
