import { type Rational, rational } from '@cmdsp/primitives';
import { findOpenFlows } from '@cmdsp/workbench/reachability';
import type { CriterionResult, Witness } from '../marking.ts';
import { followNeeds } from './follow-needs.ts';
import { packetWords } from './shown-packet.ts';
import { flowOfForbidden } from './ward-network.ts';
import { deciderOf, deciderWords, type WardView } from './ward-view.ts';

/**
 * 30 points, less 5 for every forbidden relation by which any packet arrives, whether or not anything listens; with what the walls alone
 * are worth, whatever they are around.
 */
export function markForbidden(view: WardView, passing: number): CriterionResult & { readonly walls: Rational } {
  const { task, reach, hostName } = view;
  const open = findOpenFlows(reach, task.forbidden.map(flowOfForbidden)).map(
    ({ flow, pairs, witnesses: [packet] }): Witness => {
      if (packet === undefined) throw new Error(`An open flow without a packet: ${flow.id}`);
      const { from, to, protocol, port } = packet;
      const decider = deciderOf(packet.by);
      return {
        kind: 'open-path',
        sentence: `“${flow.label}” is open for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of hosts: ${packetWords(packet, hostName)} arrives, ${deciderWords(decider)}.`,
        at: [`forbidden:${flow.id}`, `host:${from}`, `host:${to}`, `rule:${decider}`],
        detail: { forbidden: flow.id, pairs, from, to, protocol, port, decider },
      };
    },
  );
  const earned = rational(Math.max(0, 30 - 5 * open.length));
  const followed = followNeeds({ earned, points: 30 }, { passing, needs: task.needs.length });
  return {
    criterion: 'forbidden',
    earned: followed.earned,
    witnesses: [...open, ...followed.witnesses],
    walls: earned,
  };
}
