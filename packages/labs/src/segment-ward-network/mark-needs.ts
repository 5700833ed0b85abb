import { rational } from '@cmdsp/primitives';
import { findCutFlows } from '@cmdsp/workbench/reachability';
import type { CriterionResult, Witness } from '../marking.ts';
import { packetWords } from './shown-packet.ts';
import { flowOfNeed } from './ward-network.ts';
import { deciderOf, deciderWords, type WardView } from './ward-view.ts';

/** 30 points, in equal shares, for the needs of which every packet arrives; with how many that are. */
export function markNeeds(view: WardView): CriterionResult & { readonly passing: number } {
  const { task, reach, hostName } = view;
  const witnesses = findCutFlows(reach, task.needs.map(flowOfNeed)).map(
    ({ flow, pairs, witnesses: [packet] }): Witness => {
      if (packet === undefined) throw new Error(`A cut flow without a packet: ${flow.id}`);
      const { from, to, protocol, port } = packet;
      const decider = deciderOf(packet.by);
      return {
        kind: 'cut-need',
        sentence: `“${flow.label}” is cut for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts: ${packetWords(packet, hostName)} does not arrive, ${deciderWords(decider)}.`,
        at: [`need:${flow.id}`, `host:${from}`, `host:${to}`, `rule:${decider}`],
        detail: { need: flow.id, pairs, from, to, protocol, port, decider },
      };
    },
  );
  const passing = task.needs.length - witnesses.length;
  return { criterion: 'needs', earned: rational(passing * 30, task.needs.length), witnesses, passing };
}
