import { assertNever } from '@cmdsp/primitives';
import type { ProgressFact } from './progress-fact.ts';

/** A rule of the certification scheme, as programme.yaml lists them. */
export type Requirement =
  | { readonly id: string; readonly kind: 'module-quiz'; readonly module: number; readonly title: string }
  | { readonly id: string; readonly kind: 'examination'; readonly title: string }
  | { readonly id: string; readonly kind: 'assignments' | 'capstone'; readonly title: string; readonly note: string };

/** Where to go to meet a requirement. */
export type Destination = { readonly kind: 'module-quiz'; readonly module: number } | { readonly kind: 'examination' };

/** One line of the list between somebody and the certificate. */
export type StandingLine =
  | { readonly kind: 'met'; readonly id: string; readonly title: string }
  | { readonly kind: 'missing'; readonly id: string; readonly title: string; readonly goTo: Destination }
  /** Announced, not asked for under this version of the scheme. */
  | { readonly kind: 'planned'; readonly id: string; readonly title: string; readonly note: string };

export type Standing = {
  readonly lines: readonly StandingLine[];
  /** Every required module quiz is passed, so the examination is open as far as learning goes. */
  readonly isReadyForExamination: boolean;
  /** Nothing that the scheme requires is missing; an officer can look at the evidence. */
  readonly isComplete: boolean;
};

/** What is met and what is missing, in the order of the scheme. Planned requirements never stand in the way. */
export function standingTowards(requirements: readonly Requirement[], facts: readonly ProgressFact[]): Standing {
  const lines = requirements.map((requirement) => lineOf(requirement, facts));
  const missing = lines.flatMap((line) => (line.kind === 'missing' ? [line.goTo.kind] : []));
  return {
    lines,
    isReadyForExamination: !missing.includes('module-quiz'),
    isComplete: missing.length === 0,
  };
}

function lineOf(requirement: Requirement, facts: readonly ProgressFact[]): StandingLine {
  const { id, title } = requirement;
  switch (requirement.kind) {
    case 'module-quiz': {
      const { module } = requirement;
      const isMet = facts.some((fact) => fact.kind === 'module-quiz-passed' && fact.module === module);
      if (isMet) return { kind: 'met', id, title };
      return { kind: 'missing', id, title, goTo: { kind: 'module-quiz', module } };
    }
    case 'examination':
      if (facts.some((fact) => fact.kind === 'examination-passed')) return { kind: 'met', id, title };
      return { kind: 'missing', id, title, goTo: { kind: 'examination' } };
    case 'assignments':
    case 'capstone':
      return { kind: 'planned', id, title, note: requirement.note };
    default:
      return assertNever(requirement);
  }
}
