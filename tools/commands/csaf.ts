import { advisoryFileName, findMeaningFaults, listProducts, readAdvisory } from '@cmdsp/workbench/advisory';
import { type CsafFinding, csafTestsLeftOut, type CsafTestKind, runCsafTests } from '@cmdsp/workbench/csaf-tests';
import { basename } from 'node:path';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- csaf FILE';

/** What the tests of CSAF 2.0 and our checks of meaning find in an advisory, its products, and what we do not read of it. */
export const csaf: Command = {
  usage,
  async run(args) {
    const [file, ...rest] = args;
    if (file === undefined || rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const json = await readJson(file, usage);
    const tests = await runCsafTests(json);
    const of = (kind: CsafTestKind) => tests.filter((one) => one.kind === kind).map(present);
    const mandatory = of('mandatory');
    const read = readAdvisory(json);
    if (!read.ok) {
      const unreadable = read.problem.map((fault) => ({ ...fault }));
      return { output: { format: 'cmdsp-csaf/1', mandatory, unreadable }, exitCode: 1 };
    }
    const { advisory, ignored } = read.value;
    const expected = advisoryFileName(advisory.document.tracking.id);
    const fileName = { expected, isRight: file === '-' || basename(file) === expected };
    const meaning = findMeaningFaults(advisory).map(({ products, ...fault }) => ({
      ...fault,
      products: [...products],
    }));
    return {
      output: {
        format: 'cmdsp-csaf/1',
        mandatory,
        optional: of('optional'),
        informative: of('informative'),
        leftOut: csafTestsLeftOut.map((one) => ({ ...one })),
        meaning,
        fileName,
        products: listProducts(advisory.product_tree).map(({ id, name, branches }) => ({
          id,
          name,
          branches: [...branches],
        })),
        ignored: [...ignored],
      },
      exitCode: mandatory.length + meaning.length === 0 && fileName.isRight ? 0 : 1,
    };
  },
};

function present({ test, path, message }: CsafFinding) {
  return { test, path, message };
}
