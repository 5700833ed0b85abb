import { agreementOf, type MarkPair, MarksMalformedError } from '@cmdsp/marking';
import type { Json } from '@cmdsp/primitives';
import type { Estimate } from '@cmdsp/psychometrics';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- agreement FILE';

const pairs = z.array(z.tuple([z.number(), z.number()]));
const fileSchema = z.union([pairs, z.looseObject({ pairs }).transform((file) => file.pairs)]);

/** How far two markers agree: exact, adjacent, weighted kappas and severity, each with its interval. */
export const agreement: Command = {
  usage,
  async run(args) {
    const [file, ...rest] = args;
    if (rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const { data, error } = fileSchema.safeParse(await readJson(file, usage));
    if (error !== undefined)
      throw new CommandError(`${file}: pairs of marks are wanted, such as [[3, 2], [4, 4]] or { "pairs": [[3, 2]] }.`);
    const { pairs: count, ...estimates } = compare(data);
    const numbers = Object.entries(estimates).map(([name, estimate]) => [name, present(estimate)]);
    return {
      output: { format: 'cmdsp-agreement/1', confidence: 0.95, pairs: count, ...Object.fromEntries(numbers) },
      exitCode: 0,
    };
  },
};

function compare(marks: readonly MarkPair[]) {
  try {
    return agreementOf(marks);
  } catch (cause) {
    if (cause instanceof MarksMalformedError) throw new CommandError(cause.message, { cause });
    throw cause;
  }
}

/** The number and its interval at the same place, whether it may be used or there are too few pairs for it. */
function present(estimate: Estimate): Json {
  if (estimate.kind === 'unknowable') return { kind: 'unknowable', value: null, low: null, high: null };
  const { kind, value } = estimate;
  if (kind === 'estimated') return { kind, value, low: estimate.low, high: estimate.high };
  const { interval, needsMore } = estimate;
  return { kind, value, low: interval?.low ?? null, high: interval?.high ?? null, needsMore };
}
