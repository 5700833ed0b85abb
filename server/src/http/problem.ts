import { problems, type ProblemBody, type ProblemCode } from '@cmdsp/contract';

/** A refusal that the person who asked can act on. Thrown at the edge; its detail is a sentence that says what to do. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: ProblemBody['errors'];

  constructor(code: ProblemCode, detail?: string, options: { cause?: unknown; errors?: ProblemBody['errors'] } = {}) {
    super(detail ?? problems[code].title, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.errors = options.errors;
  }
}

/** The RFC 9457 body of a problem. A server error never says why: that stays in the log under the request's id. */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { status, title } = problems[problem.code];
  const isOurs = status >= 500;
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    code: problem.code,
    ...(problem.detail !== undefined && problem.code !== 'internal-error' ? { detail: problem.detail } : {}),
    ...(isOurs ? { instance: `urn:cmdsp:request:${requestId}` } : {}),
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
}
