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
  /** Rounds of marked work, oldest first. */
  readonly work: readonly WorkRound[];
};

/** One round of an assignment (`module-1` to `module-6`) or of the capstone (the id of its case). */
export type WorkRound = {
  readonly kind: 'assignment' | 'capstone';
  readonly subject: string;
  readonly round: number;
  readonly state: 'writing' | 'submitted' | 'released';
  readonly promisedBy: Instant | null;
  readonly releasedAt: Instant | null;
  /** Of 100, as a fraction; null before the release. */
  readonly points: string | null;
  readonly isPassed: boolean | null;
};

/** Why marked work is missing still. */
export type WorkStanding =
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'being-written'; readonly round: number }
  | { readonly kind: 'being-marked'; readonly round: number; readonly promisedBy: Instant | null }
  | { readonly kind: 'not-passed'; readonly round: number };

/** A requirement with its answer. */
export type StandingLine = {
  readonly id: string;
  readonly title: string;
  readonly state:
    | { readonly kind: 'met'; readonly metAt: Instant }
    | { readonly kind: 'missing'; readonly work: WorkStanding | null }
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
    case 'assignment':
      return stateOfWork(
        evidence.work.filter(
          ({ kind, subject }) => kind === 'assignment' && subject === `module-${requirement.module}`,
        ),
      );
    case 'capstone':
      return stateOfWork(evidence.work.filter(({ kind }) => kind === 'capstone'));
    case 'planned':
      return { kind: 'planned', note: requirement.note };
    default:
      return assertNever(requirement);
  }
}

function metAt(at: Instant | undefined): StandingLine['state'] {
  return at === undefined ? { kind: 'missing', work: null } : { kind: 'met', metAt: at };
}

/** Work that was passed in any round is passed; before that its last round says what it waits for. */
function stateOfWork(rounds: readonly WorkRound[]): StandingLine['state'] {
  const passed = rounds.find((one) => one.isPassed === true)?.releasedAt ?? null;
  if (passed !== null) return { kind: 'met', metAt: passed };
  const last = rounds.toSorted((a, b) => a.round - b.round).at(-1);
  if (last === undefined) return { kind: 'missing', work: { kind: 'not-begun' } };
  const { round, promisedBy } = last;
  switch (last.state) {
    case 'writing':
      return { kind: 'missing', work: { kind: 'being-written', round } };
    case 'submitted':
      return { kind: 'missing', work: { kind: 'being-marked', round, promisedBy } };
    case 'released':
      return { kind: 'missing', work: { kind: 'not-passed', round } };
    default:
      return assertNever(last.state);
  }
}
