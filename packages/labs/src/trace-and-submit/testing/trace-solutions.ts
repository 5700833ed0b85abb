import type { Dealt } from '../../lab.ts';
import type { TraceAnswer } from '../answer.ts';
import type { TraceKey } from '../key.ts';
import type { TraceTask } from '../task.ts';

/** Each gap where it shows first, with the first of what is right about it. */
export function referenceTrace({ key }: Dealt<TraceTask, TraceKey>): TraceAnswer {
  return {
    findings: key.gaps.map((gap) => ({
      at: gap.places[0] ?? '',
      section: gap.sections[0] ?? null,
      severity: gap.severities[0] ?? null,
      response: gap.responses[0] ?? null,
    })),
  };
}

/** Each gap at the last place that shows it, with the last of what is right about it. */
export function secondTrace({ key }: Dealt<TraceTask, TraceKey>): TraceAnswer {
  return {
    findings: key.gaps.map((gap) => ({
      at: gap.places.at(-1) ?? '',
      section: gap.sections.at(-1) ?? null,
      severity: gap.severities.at(-1) ?? null,
      response: gap.responses.at(-1) ?? null,
    })),
  };
}
