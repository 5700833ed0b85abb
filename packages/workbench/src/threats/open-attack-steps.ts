import type { AttackStep, Hold, Measure, Position } from './attack-path.ts';
import type { Diagram, DiagramFlow } from './diagram.ts';
import type { Cut, Mitigation } from './mitigation.ts';
import type { Payload } from './threat.ts';

/** An element and the hold on it; what a walk goes over. */
export type Held = { readonly element: string; readonly hold: Hold };

const strength: Readonly<Record<Hold, number>> = { deceived: 1, commanded: 2, controlled: 3 };
const effect: Readonly<Record<Payload, Hold>> = { data: 'deceived', command: 'commanded', code: 'controlled' };

/** Whether a hold is as bad as another one, or worse. */
export function isAtLeast(hold: Hold, other: Hold): boolean {
  return strength[hold] >= strength[other];
}

/**
 * The steps that measures leave open. From an element one goes along its flows, no further than one holds it: who is deceived passes on
 * false data, who is commanded passes on commands. On the way of a flow one needs a receiver that does not check who sent it.
 */
export function openAttackSteps(
  diagram: Diagram,
  { measures, library }: { readonly measures: readonly Measure[]; readonly library: readonly Mitigation[] },
): {
  readonly first: (position: Position) => readonly AttackStep[];
  readonly next: (held: Held) => readonly AttackStep[];
} {
  const cuts = new Map(library.map((mitigation) => [mitigation.id, mitigation.cuts]));
  const isStopped = (flow: DiagramFlow, by: Cut) =>
    measures.some(
      ({ mitigation, at }) => (at === flow.id || at === flow.target) && cuts.get(mitigation)?.includes(by) === true,
    );
  const stepsFrom = ({ element, hold }: Held): readonly AttackStep[] =>
    diagram.flows
      .filter((flow) => flow.source === element)
      .flatMap((flow) =>
        flow.payload
          .filter((payload) => isAtLeast(hold, effect[payload]))
          .map((payload) => ({ flow: flow.id, payload, by: abuseOf(diagram, flow, payload), hold: effect[payload] }))
          .filter(({ by }) => !isStopped(flow, by)),
      );
  const stepsOn = (id: string): readonly AttackStep[] =>
    diagram.flows
      .filter((flow) => flow.id === id && !flow.isAuthenticated && !isStopped(flow, 'inject'))
      .flatMap((flow) => flow.payload.map((payload) => ({ flow: id, payload, by: 'inject', hold: effect[payload] })));
  return {
    first: ({ kind, id }) => (kind === 'flow' ? stepsOn(id) : stepsFrom({ element: id, hold: 'controlled' })),
    next: stepsFrom,
  };
}

/** Who takes in the same kind of payload passes it on; who does not makes it. */
function abuseOf(diagram: Diagram, { source }: DiagramFlow, payload: Payload): Cut {
  const isRelay = diagram.flows.some((flow) => flow.target === source && flow.payload.includes(payload));
  return isRelay ? `relay-${payload}` : `abuse-${payload}`;
}
