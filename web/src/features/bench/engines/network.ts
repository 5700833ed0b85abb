import { ok, refused, type Result } from '@cmdsp/primitives';
import {
  findCutFlows,
  findIdleRules,
  findNetworkFaults,
  findOpenFlows,
  type Flow,
  flowsSchema,
  type Network,
  networkSchema,
  openReach,
} from '@cmdsp/workbench/reachability';
import { lazy } from 'react';
import { anyEngine, type BenchFinding, type BenchReading } from '../engine.ts';
import { writeJson } from './write-json.ts';

/** A network with the flows that it must let through and must not. */
export type BenchNetwork = {
  readonly network: Network;
  readonly needed: readonly Flow[];
  readonly forbidden: readonly Flow[];
  /** Hosts from which to look how far somebody could come. */
  readonly compromised: readonly string[];
};

const format = 'cmdsp-network/1';
const members = ['format', 'network', 'needed', 'forbidden', 'compromised'];

/** Networks on the bench: kept as cmdsp-network/1, which the door `reach` reads too. */
export const networkEngine = anyEngine<BenchNetwork>({
  empty: () => ({
    network: { zones: [], hosts: [], services: [], rules: [], translations: [] },
    needed: [],
    forbidden: [],
    compromised: [],
  }),
  read: readNetwork,
  write: (value) => ({ format, ...value }),
  findings: findingsOf,
  exports: [
    {
      id: 'own',
      label: 'CMDSP network (JSON)',
      extension: 'network.json',
      mediaType: 'application/json',
      write: (value) => writeJson({ format, ...value }),
    },
  ],
  Editor: lazy(async () => {
    const { NetworkEditor } = await import('../../../bench/network/network-editor.tsx');
    return { default: NetworkEditor };
  }),
});

function readNetwork(file: unknown): Result<BenchReading<BenchNetwork>, readonly string[]> {
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format)
    return refused([`This is no file of the format ${format}.`]);
  const given = new Map<string, unknown>(Object.entries(file));
  const network = networkSchema.safeParse(given.get('network'));
  const needed = flowsSchema.safeParse(given.get('needed') ?? []);
  const forbidden = flowsSchema.safeParse(given.get('forbidden') ?? []);
  const named = given.get('compromised') ?? [];
  const compromised = Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
  if (network.success && needed.success && forbidden.success) {
    const value = { network: network.data, needed: needed.data, forbidden: forbidden.data, compromised };
    const ignored = [...given.keys()].filter((name) => !members.includes(name));
    return ok({ value, ignored: ignored.map((place) => ({ place, sentence: 'A network has no such part.' })) });
  }
  const issues = [
    ...(network.error?.issues ?? []).map(({ path, message }) => ({ path: ['network', ...path], message })),
    ...(needed.error?.issues ?? []).map(({ path, message }) => ({ path: ['needed', ...path], message })),
    ...(forbidden.error?.issues ?? []).map(({ path, message }) => ({ path: ['forbidden', ...path], message })),
  ];
  return refused(issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`));
}

/** What contradicts itself; only where nothing does, what the rules cut, leave open and never use. */
function findingsOf({ network, needed, forbidden }: BenchNetwork): readonly BenchFinding[] {
  const faults = findNetworkFaults(network, [...needed, ...forbidden]);
  if (faults.length > 0) return faults.map(({ path, message }) => ({ place: path, sentence: message }));
  const reach = openReach(network);
  return [
    ...findCutFlows(reach, needed).map(({ flow, pairs }) => ({
      place: flow.id,
      sentence: `${flow.label} is needed and cut for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts.`,
    })),
    ...findOpenFlows(reach, forbidden).map(({ flow, pairs }) => ({
      place: flow.id,
      sentence: `${flow.label} is forbidden and open for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts.`,
    })),
    ...findIdleRules(reach).map(({ rule, by }) => ({
      place: rule.id,
      sentence:
        by.length === 0
          ? 'No packet can meet this rule.'
          : `Earlier rules decide everything before it: ${by.join(', ')}.`,
    })),
  ];
}
