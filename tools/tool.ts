// npm run -s tool -- COMMAND …: the doors for checkers and operators, JSON in, JSON out.
import { type Command, CommandError } from './commands/command.ts';
import { explainFailure } from './explain-failure.ts';

/** Loaded when asked for: a check of a file needs no database driver. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  agreement: async () => (await import('./commands/agreement.ts')).agreement,
  assemble: async () => (await import('./commands/assemble.ts')).assemble,
  'bank-export': async () => (await import('./commands/bank-export.ts')).bankExport,
  'bank-import': async () => (await import('./commands/bank-import.ts')).bankImport,
  cohort: async () => (await import('./commands/cohort.ts')).cohort,
  csaf: async () => (await import('./commands/csaf.ts')).csaf,
  cvss: async () => (await import('./commands/cvss.ts')).cvss,
  ledger: async () => (await import('./commands/ledger.ts')).ledger,
  reach: async () => (await import('./commands/reach.ts')).reach,
  receipts: async () => (await import('./commands/receipts.ts')).receipts,
  score: async () => (await import('./commands/score.ts')).score,
  rescore: async () => (await import('./commands/rescore.ts')).rescore,
  sbom: async () => (await import('./commands/sbom.ts')).sbom,
  stats: async () => (await import('./commands/stats.ts')).stats,
  vex: async () => (await import('./commands/vex.ts')).vex,
  threats: async () => (await import('./commands/threats.ts')).threats,
  verify: async () => (await import('./commands/verify.ts')).verify,
};

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  console.error(`Say what to do: ${Object.keys(commands).join(', ')}. For example: npm run -s tool -- receipts FILE`);
  process.exitCode = 2;
} else {
  try {
    const { output, exitCode } = await (await load()).run(args);
    console.log(JSON.stringify(output, null, 2));
    process.exitCode = exitCode;
  } catch (error) {
    console.log(JSON.stringify({ error: explainFailure(error) }));
    process.exitCode = error instanceof CommandError ? 2 : 1;
  }
}
