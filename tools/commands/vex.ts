import {
  exportCsafVex,
  exportCycloneDxVex,
  exportOpenVex,
  findVexFaults,
  vexDocumentSchema,
} from '@cmdsp/workbench/sbom';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- vex FILE';

/** Statements about vulnerabilities in a product: what is wrong with them, and the same in three formats. */
export const vex: Command = {
  usage,
  async run(args) {
    const [file, ...rest] = args;
    if (rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const { data, error } = vexDocumentSchema.safeParse(await readJson(file, usage));
    if (error !== undefined)
      throw new CommandError(`${file} is no document of the format cmdsp-vex/1.\n${z.prettifyError(error)}`);
    const faults = findVexFaults(data.statements);
    return {
      output: {
        format: 'cmdsp-vex-report/1',
        faults: faults.map((fault) => ({ ...fault })),
        cyclonedx: exportCycloneDxVex(data),
        openvex: exportOpenVex(data),
        csaf: exportCsafVex(data),
      },
      exitCode: faults.length === 0 ? 0 : 1,
    };
  },
};
