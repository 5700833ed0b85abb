import {
  blastRadius,
  findCutFlows,
  findIdleRules,
  findNetworkFileFaults,
  findOpenFlows,
  type FlowFinding,
  networkFileSchema,
  openReach,
  type Verdict,
} from '@cmdsp/workbench/reachability';
import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- reach FILE';

/** Which needed flows a network cuts, which forbidden ones it lets through, what is idle, and how far somebody could come. */
export const reach: Command = {
  usage,
  async run(args) {
    const [file, ...rest] = args;
    if (rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const { data, error } = networkFileSchema.safeParse(await readJson(file, usage));
    if (error !== undefined)
      throw new CommandError(`${file} is no network of the format cmdsp-network/1.\n${z.prettifyError(error)}`);
    const { network, needed, forbidden, compromised } = data;
    const faults = findNetworkFileFaults(data);
    if (faults.length > 0)
      throw new CommandError(`${file}:\n${faults.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`);
    const asked = openReach(network);
    const [cut, open] = [findCutFlows(asked, needed), findOpenFlows(asked, forbidden)];
    return {
      output: {
        format: 'cmdsp-reach/1',
        cut: cut.map(present),
        open: open.map(present),
        idle: findIdleRules(asked).map(({ rule, kind, by }) => ({ rule: rule.id, kind, by: [...by] })),
        withinReach: compromised.map((start) => {
          const { hosts, zones } = blastRadius(asked, { start, steps: network.hosts.length });
          return { start, zones: [...zones], hosts: hosts.map((host) => ({ ...host })) };
        }),
      },
      exitCode: cut.length + open.length === 0 ? 0 : 1,
    };
  },
};

function present({ flow, pairs, witnesses }: FlowFinding): Json {
  return {
    flow: flow.id,
    pairs,
    witnesses: witnesses.map(({ by, via, ...packet }) => ({
      ...packet,
      by: wordOf(by),
      via: via === null ? null : { ...via },
    })),
  };
}

function wordOf(by: Verdict): string {
  return by.kind === 'rule' ? `rule ${by.rule.id}` : by.kind === 'same-zone' ? 'within one zone' : 'no rule';
}
