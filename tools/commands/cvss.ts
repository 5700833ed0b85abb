import { readFile } from 'node:fs/promises';
import type { Json } from '@cmdsp/primitives';
import { parseCvss } from '@cmdsp/workbench/risk';
import { scoreCvss } from '@cmdsp/workbench/risk/score';
import { type Command, CommandError } from './command.ts';

const usage = 'npm run -s tool -- cvss VECTOR... | FILE';

/** Scores CVSS vectors of 3.1 and 4.0, or says where each is none and why. A file holds one vector on each line. */
export const cvss: Command = {
  usage,
  async run(args) {
    if (args.length === 0) throw new CommandError(`Usage: ${usage}`);
    const texts = (await Promise.all(args.map(readVectors))).flat();
    const vectors = texts.map(present);
    return {
      output: { format: 'cmdsp-cvss/1', vectors: vectors.map(({ output }) => output) },
      exitCode: vectors.every(({ isScored }) => isScored) ? 0 : 1,
    };
  },
};

/** What looks like a vector is one; everything else is the name of a file, and `-` is standard input. */
async function readVectors(word: string): Promise<readonly string[]> {
  if (/^cvss/i.test(word)) return [word];
  const text = await readFile(word === '-' ? '/dev/stdin' : word, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${word} is no vector and no file that can be read.`, { cause });
  });
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

function present(vector: string): { readonly output: Json; readonly isScored: boolean } {
  const parsed = parseCvss(vector);
  if (!parsed.ok) {
    return { output: { vector, faults: parsed.problem.map((fault) => ({ ...fault })) }, isScored: false };
  }
  return { output: { vector, version: parsed.value.version, ...scoreCvss(parsed.value) }, isScored: true };
}
