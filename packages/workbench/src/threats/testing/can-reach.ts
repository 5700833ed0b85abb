import type { Diagram, Measure, Mitigation, Position } from '../index.ts';

/**
 * Whether an adversary can get a hold on an element that is at least `needed` (1 believes, 2 obeys, 3 runs): the largest set of facts
 * that follow, by repeating until nothing changes. Shares nothing with the search it checks.
 */
export function canReach(
  diagram: Diagram,
  question: {
    readonly position: Position;
    readonly element: string;
    readonly needed: number;
    readonly measures: readonly Measure[];
    readonly library: readonly Mitigation[];
  },
): boolean {
  const { position, measures, library } = question;
  const weight = { data: 1, command: 2, code: 3 };
  const grip: Record<string, number> = {};
  const stopped = (places: readonly string[], act: string) =>
    library.some(
      (one) =>
        one.cuts.some((cut) => cut === act) && measures.some((m) => m.mitigation === one.id && places.includes(m.at)),
    );
  if (position.kind === 'element') grip[position.id] = 3;
  for (let changes = 1; changes > 0;) {
    changes = 0;
    for (const { id, source, target, payload, isAuthenticated } of diagram.flows)
      for (const carried of payload) {
        const passesOn = diagram.flows.some((other) => other.target === source && other.payload.includes(carried));
        const isMiddle =
          position.kind === 'flow' && position.id === id && !isAuthenticated && !stopped([id, target], 'inject');
        const isSender =
          (grip[source] ?? 0) >= weight[carried] &&
          !stopped([id, target], `${passesOn ? 'relay' : 'abuse'}-${carried}`);
        if ((isMiddle || isSender) && (grip[target] ?? 0) < weight[carried]) {
          grip[target] = weight[carried];
          changes += 1;
        }
      }
  }
  return (grip[question.element] ?? 0) >= question.needed;
}
