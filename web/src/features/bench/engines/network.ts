import { ok, refused, type Result } from '@cmdsp/primitives';
import {
  findCutFlows,
  findIdleRules,
  findNetworkFaults,
  findOpenFlows,
  flowsSchema,
  networkSchema,
  openReach,
} from '@cmdsp/workbench/reachability';
import { lazy } from 'react';
import { anyEngine, type BenchFinding, type BenchReading } from '../engine.ts';
import type { BenchNetwork } from './bench-network.ts';
import { writeJson } from './write-json.ts';

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
    const { NetworkOnBench } = await import('./network-on-bench.tsx');
    return { default: NetworkOnBench };
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
  if (faults.length > 0)
    return faults.map(({ path, message }) => ({
      place: path,
      sentence: message,
      target: targetOf(path, { network, needed }),
    }));
  const reach = openReach(network);
  return [
    ...findCutFlows(reach, needed).map(({ flow, pairs }) => ({
      place: flow.id,
      sentence: `${flow.label} is needed and cut for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts.`,
      target: 'needed',
    })),
    ...findOpenFlows(reach, forbidden).map(({ flow, pairs }) => ({
      place: flow.id,
      sentence: `${flow.label} is forbidden and open for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts.`,
      target: 'forbidden',
    })),
    ...findIdleRules(reach).map(({ rule, by }) => ({
      place: rule.id,
      sentence:
        by.length === 0
          ? `No packet can meet ${rule.id}.`
          : `Earlier rules decide everything before ${rule.id}: ${by.join(', ')}.`,
      target: `rule:${rule.id}`,
    })),
  ];
}

/** The place of a fault as the editor calls it: a rule, a host, what listens, or the flows that are needed or forbidden. */
function targetOf(path: string, { network, needed }: Pick<BenchNetwork, 'network' | 'needed'>): string {
  const [, list, digits] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const index = Number(digits);
  if (list === 'rules') return `rule:${network.rules[index]?.id}`;
  if (list === 'hosts') return `host:${network.hosts[index]?.id}`;
  if (list === 'flows') return index < needed.length ? 'needed' : 'forbidden';
  return list === 'zones' ? 'zones' : 'services';
}
