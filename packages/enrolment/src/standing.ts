import { assertNever } from '@cmdsp/primitives';
import type { ProgressFact } from './progress-fact.ts';

/** A rule of the certification scheme, as programme.yaml lists them. */
export type Requirement =
  | { readonly id: string; readonly kind: 'module-quiz'; readonly module: number; readonly title: string }
  | { readonly id: string; readonly kind: 'examination'; readonly title: string }
  | { readonly id: string; readonly kind: 'assignment'; readonly module: number; readonly title: string }
  | { readonly id: string; readonly kind: 'capstone'; readonly title: string }
  | { readonly id: string; readonly kind: 'assignments' | 'capstone'; readonly title: string; readonly note: string };

/** Where to go to meet a requirement. */
export type Destination =
  | { readonly kind: 'module-quiz'; readonly module: number }
  | { readonly kind: 'examination' }
  | { readonly kind: 'assignment'; readonly module: number; readonly isBeingMarked: boolean }
  | { readonly kind: 'capstone'; readonly isBeingMarked: boolean };

/** Marked work as far as it got; `subject` of an assignment is `module-1` to `module-6`. */
export type WorkStep = {
  readonly kind: 'assignment' | 'capstone';
  readonly subject: string;
  readonly state: 'writing' | 'submitted' | 'released' | 'withdrawn';
  readonly isPassed: boolean | null;
};

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
export function standingTowards(
  requirements: readonly Requirement[],
  facts: readonly ProgressFact[],
  work: readonly WorkStep[] = [],
): Standing {
  const lines = requirements.map((requirement) => lineOf(requirement, facts, work));
  const missing = lines.flatMap((line) => (line.kind === 'missing' ? [line.goTo.kind] : []));
  return {
    lines,
    isReadyForExamination: !missing.includes('module-quiz'),
    isComplete: missing.length === 0,
  };
}

function lineOf(requirement: Requirement, facts: readonly ProgressFact[], work: readonly WorkStep[]): StandingLine {
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
    case 'assignment': {
      const { module } = requirement;
      const rounds = work.filter(({ kind, subject }) => kind === 'assignment' && subject === `module-${module}`);
      return lineOfWork({ id, title, rounds }, (isBeingMarked) => ({ kind: 'assignment', module, isBeingMarked }));
    }
    case 'assignments':
    case 'capstone': {
      if (!('note' in requirement)) {
        const rounds = work.filter(({ kind }) => kind === 'capstone');
        return lineOfWork({ id, title, rounds }, (isBeingMarked) => ({ kind: 'capstone', isBeingMarked }));
      }
      return { kind: 'planned', id, title, note: requirement.note };
    }
    default:
      return assertNever(requirement);
  }
}

function lineOfWork(
  { id, title, rounds }: { readonly id: string; readonly title: string; readonly rounds: readonly WorkStep[] },
  goTo: (isBeingMarked: boolean) => Destination,
): StandingLine {
  if (rounds.some(({ isPassed }) => isPassed === true)) return { kind: 'met', id, title };
  return { kind: 'missing', id, title, goTo: goTo(rounds.some(({ state }) => state === 'submitted')) };
}
