import type { CourseProgress, ModuleProgress, TopicPart } from './course-progress.ts';
import type { Standing } from './standing.ts';

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'study-topic'; readonly topic: string; readonly part: TopicPart }
  | { readonly kind: 'take-module-quiz'; readonly module: number }
  | { readonly kind: 'sit-examination' }
  /** Everything asked for is done; now an officer looks at the evidence. */
  | { readonly kind: 'await-award' };

/**
 * The next step in the programme's order: in the first module whose quiz is not passed, the first unfinished part of a
 * topic, then the quiz; after the last quiz the examination. It is advice: nothing stops anybody from going elsewhere.
 */
export function findNextStep(progress: CourseProgress, standing: Standing): NextStep {
  if (standing.isComplete) return { kind: 'await-award' };
  const module = progress.modules.find(({ state }) => state !== 'passed');
  if (module === undefined || standing.isReadyForExamination) return { kind: 'sit-examination' };
  return findUnfinishedPart(module) ?? { kind: 'take-module-quiz', module: module.number };
}

function findUnfinishedPart(module: ModuleProgress): NextStep | undefined {
  for (const topic of module.topics) {
    const open = topic.parts.find(({ isFinished }) => !isFinished);
    if (open !== undefined) return { kind: 'study-topic', topic: topic.id, part: open.part };
  }
  return undefined;
}
