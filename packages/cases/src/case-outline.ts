/** What the walk needs to know of a case: its steps and where each decision leads. Texts stay elsewhere. */
export type CaseOutline = {
  /** Id of the first step. */
  readonly start: string;
  readonly steps: readonly OutlineStep[];
};

export type OutlineStep = {
  readonly id: string;
  readonly decisions: readonly {
    readonly id: string;
    /** Id of the step that follows, or `end`. */
    readonly next: string;
  }[];
};

/** Thrown when a case or a record cannot be walked: a step that is not there, a way that leads back. Author rules refuse such cases. */
export class BrokenCaseError extends Error {
  readonly code = 'case-broken';
}

/** The step with this id. @throws BrokenCaseError */
export function getStep(outline: CaseOutline, id: string): OutlineStep {
  const step = outline.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new BrokenCaseError(`The case has no step ${id}`);
  return step;
}
