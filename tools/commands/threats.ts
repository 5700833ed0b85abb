import {
  diagramOf,
  findOpenPaths,
  findThreats,
  partOf,
  readThreatModel,
  threatLibrary,
  threatState,
} from '@cmdsp/workbench/threats';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- threats FILE';

/** Which threats of the library a system leaves open, which registered ones nothing answers, and the ways to what must not be touched. */
export const threats: Command = {
  usage,
  async run(args) {
    const [file, ...rest] = args;
    if (rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const read = readThreatModel(await readJson(file, usage));
    if (!read.ok)
      throw new CommandError(
        `${file} is no threat model of the format cmdsp-threats/1.\n${read.problem.map((line) => `  ${line}`).join('\n')}`,
      );
    const { model, facts, threats: register } = read.value;
    const unregistered = findThreats(diagramOf(model, facts), threatLibrary).filter(
      ({ threat, at }) => !register.some((one) => one.threat === threat && one.at === partOf(at)),
    );
    const unanswered = register.filter((entry) => threatState(entry) === 'unanswered');
    const { paths, cuts } = findOpenPaths(read.value);
    return {
      output: {
        format: 'cmdsp-threat-findings/1',
        unregistered: unregistered.map(({ threat, at }) => ({ threat, at, name: entryOf(threat)?.name ?? '' })),
        unanswered: unanswered.map(({ threat, at }) => ({
          threat,
          at,
          answeredBy: [...(entryOf(threat)?.answeredBy ?? [])],
        })),
        paths: paths.map(({ position, asset, steps }) => ({
          position: { ...position },
          asset: { ...asset },
          steps: steps.map((step) => ({ ...step })),
        })),
        cuts: cuts.map((cut) => ({ ...cut, paths: [...cut.paths] })),
      },
      exitCode: unregistered.length + unanswered.length + paths.length === 0 ? 0 : 1,
    };
  },
};

function entryOf(id: string) {
  return threatLibrary.find((one) => one.id === id);
}
