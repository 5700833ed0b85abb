import type { TraceAnswer } from './answer.ts';

/** A run begins with nothing found. */
export function emptyTraceAnswer(): TraceAnswer {
  return { findings: [] };
}
