import type { CourseProgress, TopicPart, TopicProgress } from './course-progress.ts';
import type { Standing } from './standing.ts';

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'study-topic'; readonly topic: string; readonly part: TopicPart }
  | { readonly kind: 'take-module-quiz'; readonly module: number }
  | { readonly kind: 'sit-examination' }
  | { readonly kind: 'write-assignment'; readonly module: number }
  | { readonly kind: 'write-capstone' }
  /** Everything is handed in; feedback is promised. */
  | { readonly kind: 'await-marks' }
  /** Everything asked for is done; now an officer looks at the evidence. */
  | { readonly kind: 'await-award' };

/**
 * The next step: in the first module whose quiz is not passed, the first unfinished part of a topic, then the quiz; after
 * the last quiz the examination. Modules and topics are taken in the person's study order, in the programme's without
 * one; a topic of which a part is done comes before those not begun. It is advice: nothing stops anybody from going
 * elsewhere.
 */
export function findNextStep(
  progress: CourseProgress,
  standing: Standing,
  order: readonly { readonly number: number; readonly topics: readonly { readonly id: string }[] }[] = progress.modules,
): NextStep {
  if (standing.isComplete) return { kind: 'await-award' };
  const open = progress.modules.filter(({ state }) => state !== 'passed');
  const wanted = order.find(({ number }) => open.some((module) => module.number === number));
  const module = open.find(({ number }) => number === wanted?.number) ?? open[0];
  if (module === undefined || standing.isReadyForExamination) return findStepAfterQuizzes(standing);
  const topics = orderLike(module.topics, wanted?.topics ?? []);
  return findUnfinishedPart(topics) ?? { kind: 'take-module-quiz', module: module.number };
}

/** The examination first, because it opens now; then what is still to be written. */
function findStepAfterQuizzes({ lines }: Standing): NextStep {
  const missing = lines.flatMap((line) => (line.kind === 'missing' ? [line.goTo] : []));
  if (missing.some(({ kind }) => kind === 'examination')) return { kind: 'sit-examination' };
  for (const goTo of missing) {
    if (goTo.kind === 'assignment' && !goTo.isBeingMarked) return { kind: 'write-assignment', module: goTo.module };
    if (goTo.kind === 'capstone' && !goTo.isBeingMarked) return { kind: 'write-capstone' };
  }
  return missing.some(({ kind }) => kind === 'assignment' || kind === 'capstone')
    ? { kind: 'await-marks' }
    : { kind: 'sit-examination' };
}

/** The topics in the order of `wanted`; those it does not name keep their place at the end. */
function orderLike(
  topics: readonly TopicProgress[],
  wanted: readonly { readonly id: string }[],
): readonly TopicProgress[] {
  const named = wanted.flatMap(({ id }) => topics.filter((topic) => topic.id === id));
  return [...named, ...topics.filter((topic) => !named.includes(topic))];
}

function findUnfinishedPart(topics: readonly TopicProgress[]): NextStep | undefined {
  const unfinished = topics.filter(({ parts }) => parts.some(({ isFinished }) => !isFinished));
  const topic = unfinished.find(({ parts }) => parts.some(({ isFinished }) => isFinished)) ?? unfinished[0];
  const part = topic?.parts.find(({ isFinished }) => !isFinished);
  return topic === undefined || part === undefined
    ? undefined
    : { kind: 'study-topic', topic: topic.id, part: part.part };
}
