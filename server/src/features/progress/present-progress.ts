import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import type { CourseProgress, NextStep, PathModule, Standing, TopicProgress } from '@cmdsp/enrolment';
import type { z } from 'zod';

type ProgressView = z.input<Endpoints['GET /api/progress']['response']>;

/** Progress with the titles of modules and topics, as the home page shows it. */
export function presentProgress(
  catalogue: Catalogue,
  shown: {
    readonly schemeVersion: string;
    readonly progress: CourseProgress;
    readonly standing: Standing;
    readonly nextStep: NextStep;
    readonly group: string;
    readonly modules: readonly PathModule[];
    /** The last one, with the domain that it proposed first. */
    readonly diagnostic: { readonly run: string; readonly finishedAt: Date; readonly first: number } | null;
  },
): ProgressView {
  const { programme } = catalogue;
  const relevances = new Map(shown.modules.flatMap(({ topics }) => topics).map(({ id, relevance }) => [id, relevance]));
  return {
    group: programme.audiences.find(({ id }) => id === shown.group) ?? null,
    diagnostic: presentDiagnostic(catalogue, shown.diagnostic),
    shortTitle: programme.shortTitle,
    schemeVersion: shown.schemeVersion,
    standing: [...shown.standing.lines],
    nextStep: presentNextStep(catalogue, shown.nextStep),
    modules: shown.progress.modules.map((module) => ({
      number: module.number,
      title: moduleTitle(catalogue, module.number),
      state: module.state,
      topics: module.topics.map((topic) => ({
        ...presentTopicProgress(catalogue, topic),
        relevance: relevances.get(topic.id) ?? null,
      })),
    })),
  };
}

function presentTopicProgress(
  { topics }: Catalogue,
  progress: TopicProgress,
): Omit<ProgressView['modules'][number]['topics'][number], 'relevance'> {
  const topic = topics.find(({ id }) => id === progress.id);
  return {
    id: progress.id,
    title: topic?.title ?? progress.id,
    state: progress.state,
    isComplete: topic?.complete ?? false,
    parts: progress.parts.map(({ part, isFinished }) => ({ part, isFinished })),
    questionsAnswered: progress.questionsAnswered,
    questions: progress.questions,
  };
}

function presentDiagnostic(
  { programme }: Catalogue,
  diagnostic: { readonly run: string; readonly finishedAt: Date; readonly first: number } | null,
): ProgressView['diagnostic'] {
  const first = programme.domains.find(({ number }) => number === diagnostic?.first);
  if (diagnostic === null || first === undefined) return null;
  const { run, finishedAt } = diagnostic;
  return { run, finishedAt: finishedAt.toISOString(), first: { number: first.number, title: first.title } };
}

function presentNextStep(catalogue: Catalogue, step: NextStep): ProgressView['nextStep'] {
  if (step.kind === 'study-topic') {
    const title = catalogue.topics.find(({ id }) => id === step.topic)?.title ?? step.topic;
    return { kind: 'study-topic', topic: step.topic, title, part: step.part };
  }
  if (step.kind === 'take-module-quiz') {
    return { kind: 'take-module-quiz', module: step.module, title: moduleTitle(catalogue, step.module) };
  }
  if (step.kind === 'write-assignment') {
    const title =
      catalogue.assignments.find(({ module }) => module === step.module)?.title ?? moduleTitle(catalogue, step.module);
    return { kind: 'write-assignment', module: step.module, title };
  }
  return { kind: step.kind };
}

function moduleTitle({ programme }: Catalogue, number: number): string {
  return programme.modules.find((module) => module.number === number)?.title ?? '';
}
