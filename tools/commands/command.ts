import type { Json } from '../../packages/primitives/src/index.ts';

/** What a door for checkers answers: JSON for standard output, and 0 exactly when what was asked holds. */
export type CommandAnswer = { readonly output: Json; readonly exitCode: 0 | 1 };

/** One door: it takes the rest of the command line. Throws CommandError when it was asked wrongly. */
export type Command = { readonly usage: string; readonly run: (args: readonly string[]) => Promise<CommandAnswer> };

/** The command line or a file named on it cannot be used. */
export class CommandError extends Error {
  readonly code = 'command-unusable';
}
