import { readFile } from 'node:fs/promises';
import { CommandError } from './command.ts';

/** Reads a JSON file named on the command line; `-` is standard input. @throws CommandError */
export async function readJson(file: string | undefined, usage: string): Promise<unknown> {
  if (file === undefined) throw new CommandError(`Usage: ${usage}`);
  const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, { cause });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CommandError(`${file} is not JSON.`, { cause });
  }
}
