import { BrokenCaseError } from '@cmdsp/cases';
import type { PlayView } from './play-view.ts';
import type { CaseEdition, CaseRole } from '../../learning/case-edition.ts';
import type { StoredChoice } from './queries.ts';

type Visit = PlayView['path'][number];

/** A step before it is decided: the decisions without what comes of them, and the aside of one role alone. */
export function presentStep(
  edition: CaseEdition,
  { id, number, role }: { readonly id: string; readonly number: number; readonly role: CaseRole },
): Visit['step'] {
  const { title, situation, said, asides, decisions } = getEditionStep(edition, id);
  return {
    id,
    number,
    title,
    situation,
    said: said.map(({ by, text }) => ({ by, text })),
    aside: asides[role],
    decisions: decisions.map((decision) => ({ id: decision.id, text: decision.text })),
  };
}

/** A recorded decision with its consequences and the answer to it. */
export function presentChoice(edition: CaseEdition, choice: StoredChoice): Visit['choice'] {
  const decision = getEditionStep(edition, choice.step).decisions.find(({ id }) => id === choice.decision);
  if (decision === undefined) throw new BrokenCaseError(`Step ${choice.step} has no decision ${choice.decision}`);
  const { consequences, effects, reply } = decision;
  return {
    decision: choice.decision,
    reason: choice.reason,
    decidedAt: choice.decidedAt.toISOString(),
    consequences: {
      patient: { text: consequences.patient, effect: effects.patient },
      device: { text: consequences.device, effect: effects.device },
      organisation: { text: consequences.organisation, effect: effects.organisation },
    },
    reply: reply === undefined ? null : { by: reply.by, text: reply.text },
  };
}

/** A step of an edition with everything in it. @throws BrokenCaseError */
export function getEditionStep(edition: CaseEdition, id: string): CaseEdition['steps'][number] {
  const step = edition.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new BrokenCaseError(`The case has no step ${id}`);
  return step;
}
