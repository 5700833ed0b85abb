import { CommandError } from './command.ts';

/** The files and the `--name VALUE` options of a command line. @throws CommandError for an option nobody knows */
export function readOptions(
  args: readonly string[],
  { names, usage }: { readonly names: readonly string[]; readonly usage: string },
): { readonly files: readonly string[]; readonly options: ReadonlyMap<string, string> } {
  const files: string[] = [];
  const options = new Map<string, string>();
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const name = word.slice(2);
    const value = rest.shift();
    if (!names.includes(name) || value === undefined) throw new CommandError(`Usage: ${usage}`);
    options.set(name, value);
  }
  return { files, options };
}
