import type { CanonicaliseProblem, ModelProblem, ProofProblem } from '@cmdsp/credentials';

/** Why the VC API refuses: a problem type of the VC Data Model 2.0 (section 7.2) or Data Integrity (section 4.8), and details. */
export type ApiRefusal = {
  readonly kind: 'refused';
  readonly type: string;
  readonly title: string;
  readonly details: readonly string[];
};

/** The document is not what the data model asks. */
export function modelRefusal(problems: readonly ModelProblem[]): ApiRefusal {
  const details = problems.map((problem) => `${problem.path === '' ? 'document' : problem.path} ${problem.message}`);
  return {
    kind: 'refused',
    type: 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR',
    title: 'The document does not conform',
    details,
  };
}

/** The proof does not show what it claims. */
export function proofRefusal(problem: ProofProblem): ApiRefusal {
  if (problem.kind === 'canonicalise') return canonicaliseRefusal(problem.problem);
  const detail = 'detail' in problem ? `${problem.kind}: ${problem.detail}` : problem.kind;
  return {
    kind: 'refused',
    type: 'https://w3id.org/security#PROOF_VERIFICATION_ERROR',
    title: 'The proof does not verify',
    details: [detail],
  };
}

/** The document cannot be made canonical without losing something, or uses contexts that are not held here. */
export function canonicaliseRefusal(problem: CanonicaliseProblem): ApiRefusal {
  const detail =
    problem.kind === 'unknown-context'
      ? `The context ${problem.url} is not held here`
      : 'detail' in problem
        ? `${problem.kind}: ${problem.detail}`
        : problem.kind;
  return {
    kind: 'refused',
    type: 'https://w3id.org/security#DATA_LOSS_DETECTION_ERROR',
    title: 'The document cannot be processed',
    details: [detail],
  };
}

/** Out of date, or a body of another shape. */
export function plainRefusal(detail: string): ApiRefusal {
  return {
    kind: 'refused',
    type: 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR',
    title: 'The request cannot be fulfilled',
    details: [detail],
  };
}
