import { addRational, compareRational, multiplyRational, rational, sumRational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import { namePlace } from './name-place.ts';
import { quoteStatement } from './quote-statement.ts';
import type { KeyFlow, NeededFlow, ThreatModelKey } from './threat-model-key.ts';
import type { DrawnFlow, ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';

type Flows = { readonly drawn: ReadonlyMap<string, DrawnFlow>; readonly known: ReadonlyMap<string, KeyFlow> };

/**
 * Flows, 25 points: half of a flow for drawing it in one of its ways, a quarter for what it carries, a quarter for how it is protected.
 * A flow that the sheet does not bear out costs a point, a payload that it does not carry half of one.
 */
export function markFlows(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  answer: ThreatModelAnswer,
): CriterionResult {
  const flows: Flows = {
    drawn: new Map(answer.flows.map((flow) => [`${flow.source}>${flow.target}`, flow])),
    known: new Map(key.flows.map((flow) => [`${flow.source}>${flow.target}`, flow])),
  };
  const judged = key.needed.map((needed) => judgeNeeded(task, needed, flows));
  const wrong = [...flows.drawn].flatMap(([place, drawn]) => judgeDrawn(task, { place, drawn, flows }));
  const gained = multiplyRational(
    rational(25, 4 * key.needed.length),
    rational(sumOf(judged.map(({ quarters }) => quarters))),
  );
  const total = addRational(gained, sumRational(wrong.map(({ cost }) => rational(-cost, 2))));
  const witnesses = [...judged.flatMap((one) => one.witnesses), ...wrong.map(({ witness }) => witness)];
  return {
    criterion: 'flows',
    earned: compareRational(total, rational(0)) < 0 ? rational(0) : total,
    // Two needs may share a flow; what is wrong with it is said once.
    witnesses: [...new Map(witnesses.map((witness) => [witness.sentence, witness])).values()],
  };
}

function judgeNeeded(
  task: ThreatModelTask,
  { payload, ways, statement }: NeededFlow,
  flows: Flows,
): { readonly quarters: number; readonly witnesses: readonly Witness[] } {
  const drawnWays = ways.filter((way) => way.every((place) => flows.drawn.has(place)));
  const judged = drawnWays.map((way) => {
    const untagged = way.filter((place) => flows.drawn.get(place)?.payload.includes(payload) === false);
    const unprotected = way.flatMap((place) => wrongProtections(place, flows));
    const quarters = 2 + (untagged.length === 0 ? 1 : 0) + (unprotected.length === 0 ? 1 : 0);
    return { quarters, untagged, unprotected };
  });
  const best = judged.toSorted((a, b) => b.quarters - a.quarters)[0];
  if (best === undefined) {
    const from = ways[0]?.[0]?.split('>')[0] ?? '';
    const to = ways[0]?.at(-1)?.split('>')[1] ?? '';
    return {
      quarters: 0,
      witnesses: [
        {
          kind: 'missed-flow',
          sentence: `No ${payload} flows from ${namePlace(task, from)} to ${namePlace(task, to)} on your diagram, but the sheet says: ${quoteStatement(task, statement)}`,
          at: [from, to, statement],
          detail: { ways: ways.map((way) => [...way]), payload },
        },
      ],
    };
  }
  return {
    quarters: best.quarters,
    witnesses: [
      ...best.untagged.map((place) => ({
        kind: 'missing-payload',
        sentence: `${namePlace(task, place)} carries ${payload}, which your flow does not say. The sheet: ${quoteStatement(task, statement)}`,
        at: [place, statement],
        detail: { place, payload },
      })),
      ...best.unprotected.map(({ place, protection, isSo }) => ({
        kind: 'wrong-protection',
        sentence: `${namePlace(task, place)} is ${isSo ? '' : 'not '}${protection} by what the sheet says; your flow says the opposite.`,
        at: [place],
        detail: { place, protection, isSo },
      })),
    ],
  };
}

function wrongProtections(place: string, { drawn, known }: Flows) {
  const [flow, key] = [drawn.get(place), known.get(place)];
  if (flow === undefined || key === undefined) return [];
  const both = [
    { protection: 'authenticated', isSo: key.isAuthenticated, says: flow.isAuthenticated },
    { protection: 'encrypted', isSo: key.isEncrypted, says: flow.isEncrypted },
  ];
  return both.flatMap(({ protection, isSo, says }) =>
    isSo === null || isSo === says ? [] : [{ place, protection, isSo }],
  );
}

/** `cost` counts half points. */
function judgeDrawn(
  task: ThreatModelTask,
  { place, drawn, flows }: { readonly place: string; readonly drawn: DrawnFlow; readonly flows: Flows },
): readonly { readonly cost: number; readonly witness: Witness }[] {
  const known = flows.known.get(place);
  if (known === undefined)
    return [
      {
        cost: 2,
        witness: {
          kind: 'wrong-flow',
          sentence: `Nothing on the sheet flows straight from ${namePlace(task, drawn.source)} to ${namePlace(task, drawn.target)}.`,
          at: [place],
          detail: { place },
        },
      },
    ];
  return drawn.payload
    .filter((payload) => !known.payload.includes(payload))
    .map((payload) => ({
      cost: 1,
      witness: {
        kind: 'wrong-payload',
        sentence: `${namePlace(task, place)} carries no ${payload} by what the sheet says.`,
        at: [place],
        detail: { place, payload },
      },
    }));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
