import type { CourseOutline, OutlineModule, OutlineTopic } from './course-outline.ts';
import type { CourseProgress, ModuleProgress, ProgressState, TopicProgress } from './course-progress.ts';
import type { ProgressFact } from './progress-fact.ts';

/**
 * How far somebody is, computed from everything they ever did. Facts about topics or questions that the course no longer
 * has are ignored; order and repetition of facts make no difference, and no fact lowers anything.
 */
export function projectProgress(outline: CourseOutline, facts: readonly ProgressFact[]): CourseProgress {
  const done = new Set(facts.map(keyOf));
  return { modules: outline.modules.map((module) => projectModule(module, done)) };
}

function projectModule(module: OutlineModule, done: ReadonlySet<string>): ModuleProgress {
  const isPassed = done.has(keyOf({ kind: 'module-quiz-passed', module: module.number }));
  const topics = module.topics.map((topic) => projectTopic(topic, { done, isPassed }));
  const isBegun = topics.some(({ state }) => state !== 'not-started');
  return { number: module.number, state: stateOf({ isPassed, isBegun }), topics };
}

function projectTopic(
  topic: OutlineTopic,
  { done, isPassed }: { readonly done: ReadonlySet<string>; readonly isPassed: boolean },
): TopicProgress {
  const has = (fact: ProgressFact) => done.has(keyOf(fact));
  const answered = topic.questions.filter((question) =>
    has({ kind: 'topic-quiz-answered', topic: topic.id, question }),
  ).length;
  const lecture = { part: 'lecture', isFinished: has({ kind: 'lecture-finished', topic: topic.id }) } as const;
  const reading = { part: 'reading', isFinished: has({ kind: 'reading-finished', topic: topic.id }) } as const;
  const quiz = { part: 'quiz', isFinished: answered === topic.questions.length } as const;
  const isOpened = has({ kind: 'topic-opened', topic: topic.id });
  return {
    id: topic.id,
    state: stateOf({ isPassed, isBegun: isOpened || answered > 0 || lecture.isFinished || reading.isFinished }),
    parts: [
      ...(topic.hasLecture ? [lecture] : []),
      ...(topic.hasReading ? [reading] : []),
      ...(topic.questions.length > 0 ? [quiz] : []),
    ],
    questionsAnswered: answered,
    questions: topic.questions.length,
  };
}

function stateOf({ isPassed, isBegun }: { readonly isPassed: boolean; readonly isBegun: boolean }): ProgressState {
  if (isPassed) return 'passed';
  return isBegun ? 'begun' : 'not-started';
}

/** Two facts are the same when they say the same; when they happened does not matter here. */
function keyOf(fact: ProgressFact): string {
  const topic = 'topic' in fact ? fact.topic : '';
  const question = 'question' in fact ? fact.question : '';
  const module = 'module' in fact ? fact.module : '';
  // None of these names holds a space; every page of a topic compares hundreds of them.
  return `${fact.kind} ${topic} ${question} ${module} ${'case' in fact ? fact.case : ''}`;
}
