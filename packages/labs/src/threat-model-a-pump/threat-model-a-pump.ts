import { type Random, shuffle } from '@cmdsp/primitives';
import type { Dealt, Lab } from '../lab.ts';
import { answerSchema } from './answer-schema.ts';
import { markBoundaries } from './mark-boundaries.ts';
import { markFlows } from './mark-flows.ts';
import { markMitigations } from './mark-mitigations.ts';
import { markMultiPatient } from './mark-multi-patient.ts';
import { markThreats } from './mark-threats.ts';
import type { ThreatModelKey } from './threat-model-key.ts';
import type { ThreatModelAnswer, ThreatModelTask } from './threat-model-task.ts';
import { variantSchema } from './variant-schema.ts';

/** L1: draw a connected pump from its system sheet, see where trust changes, find what could harm its patients, and answer it. */
export const threatModelAPump: Lab<ThreatModelTask, ThreatModelKey, ThreatModelAnswer> = {
  id: 'threat-model-a-pump',
  criteria: [
    { id: 'flows', title: 'Flows', points: 25 },
    { id: 'boundaries', title: 'Trust boundaries and assumption', points: 20 },
    { id: 'threats', title: 'Threats', points: 30 },
    { id: 'mitigations', title: 'Mitigations', points: 15 },
    { id: 'multi-patient', title: 'Harm to many patients', points: 10 },
  ],
  variantSchema,
  answerSchema,
  deal,
  emptyAnswer: () => ({ flows: [], boundaries: [], threats: [], assumption: null }),
  mark: (dealt, answer) => ({
    results: [markFlows, markBoundaries, markThreats, markMitigations, markMultiPatient].map((mark) =>
      mark(dealt, answer),
    ),
    // A threat model does nothing to a patient by itself: there is no act that would limit the whole.
    cap: null,
  }),
};

function deal(
  { task, key }: Dealt<ThreatModelTask, ThreatModelKey>,
  random: Random,
): Dealt<ThreatModelTask, ThreatModelKey> {
  return {
    task: {
      ...task,
      elements: shuffle(task.elements, random),
      statements: shuffle(task.statements, random),
      assumptions: shuffle(task.assumptions, random),
      threats: shuffle(task.threats, random),
      mitigations: shuffle(task.mitigations, random),
    },
    key,
  };
}
