import { rational } from '@cmdsp/primitives';
import { type Diagram, findAttackPaths } from '@cmdsp/workbench/threats';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import { matchThreats } from './match-threats.ts';
import { namePlace } from './name-place.ts';
import { quoteStatement } from './quote-statement.ts';
import type { KeyThreat, ThreatModelKey } from './threat-model-key.ts';
import type { AttachedThreat, ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';

/** Threats, 30 points times F1: found and missed ones, and rows that the sheet does not bear out. */
export function markThreats(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  answer: ThreatModelAnswer,
): CriterionResult {
  const { matched, wrong } = matchThreats(key, answer.threats);
  const missed = matched.filter(({ rows }) => rows.length === 0);
  const found = matched.length - missed.length;
  return {
    criterion: 'threats',
    earned: rational(60 * found, 2 * found + wrong.length + missed.length),
    witnesses: [
      ...missed.map(({ wanted }) => sayMissed(task, wanted, answer)),
      ...wrong.map((row) => sayWrong(task, row)),
    ],
  };
}

/** With the way over the learner's own flows from where such an adversary begins to the patient, where they have drawn one. */
function sayMissed(
  task: ThreatModelTask,
  { threat, places, from, statement }: KeyThreat,
  answer: ThreatModelAnswer,
): Witness {
  const path = shortestPath(task, { from, answer });
  const name = task.threats.find(({ id }) => id === threat)?.name ?? threat;
  const way =
    path === null || path.length === 0
      ? ''
      : ` On your own diagram it goes on to the patient: ${namePlace(task, [from, ...path.map((flow) => flow.split('>')[1] ?? '')].join('>'))}.`;
  return {
    kind: 'missed-threat',
    sentence: `You have not attached “${name}”. The sheet says: ${quoteStatement(task, statement)}${way}`,
    at: [...places.slice(0, 1), statement, ...(path ?? [])],
    detail: { threat, places: [...places], from, path: path === null ? null : [...path] },
  };
}

function shortestPath(
  task: ThreatModelTask,
  { from, answer }: { readonly from: string; readonly answer: ThreatModelAnswer },
): readonly string[] | null {
  const diagram: Diagram = {
    elements: task.elements.map((element) => ({ ...element, traits: [] })),
    flows: answer.flows.map((flow) => ({ ...flow, id: `${flow.source}>${flow.target}`, traits: [] })),
  };
  const [path] = findAttackPaths(diagram, {
    positions: [{ kind: 'element', id: from }],
    assets: [{ element: task.asset, from: 'deceived' }],
    measures: [],
    library: [],
  });
  return path === undefined ? null : path.steps.map(({ flow }) => flow);
}

function sayWrong(task: ThreatModelTask, { threat, at }: AttachedThreat): Witness {
  const name = task.threats.find(({ id }) => id === threat)?.name ?? threat;
  return {
    kind: 'wrong-threat',
    sentence: `Nothing on the sheet makes “${name}” possible at ${namePlace(task, at)}, or the sheet names what stops it.`,
    at: [`${threat}@${at}`, at],
    detail: { threat, at },
  };
}
