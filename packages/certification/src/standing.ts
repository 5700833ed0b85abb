import { assertNever, type Instant } from '@cmdsp/primitives';
import type { Requirement, Scheme } from './scheme.ts';

/** What a candidate has to show: passes with their dates, each the first of its kind. */
export type Evidence = {
  readonly quizPasses: readonly {
    readonly module: number;
    readonly passedAt: Instant;
    readonly points: string;
    readonly maximum: string;
  }[];
  readonly exam: {
    readonly sittingId: string;
    readonly passedAt: Instant;
    readonly points: string;
    readonly maximum: string;
    readonly passMark: string;
    /** Whether its questions came from a bank that candidates cannot read beforehand. */
    readonly isBankPrivate: boolean;
  } | null;
};

/** A requirement with its answer. */
export type StandingLine = {
  readonly id: string;
  readonly title: string;
  readonly state:
    | { readonly kind: 'met'; readonly metAt: Instant }
    | { readonly kind: 'missing' }
    | { readonly kind: 'planned'; readonly note: string };
};

/** What is met and what is missing; complete when nothing that the scheme asks for is missing. */
export type CandidateStanding = { readonly isComplete: boolean; readonly lines: readonly StandingLine[] };

/** Holds the evidence against the scheme, requirement by requirement. */
export function standing(scheme: Scheme, evidence: Evidence): CandidateStanding {
  const lines = scheme.requirements.map((requirement) => ({
    id: requirement.id,
    title: requirement.title,
    state: stateOf(requirement, evidence),
  }));
  return { isComplete: lines.every((line) => line.state.kind !== 'missing'), lines };
}

function stateOf(requirement: Requirement, evidence: Evidence): StandingLine['state'] {
  switch (requirement.kind) {
    case 'module-quiz':
      return metAt(evidence.quizPasses.find((pass) => pass.module === requirement.module)?.passedAt);
    case 'examination':
      return metAt(evidence.exam?.passedAt);
    case 'planned':
      return { kind: 'planned', note: requirement.note };
    default:
      return assertNever(requirement);
  }
}

function metAt(at: Instant | undefined): StandingLine['state'] {
  return at === undefined ? { kind: 'missing' } : { kind: 'met', metAt: at };
}
