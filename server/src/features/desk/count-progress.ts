import type { CourseProgress, ModuleProgress } from '@cmdsp/enrolment';

/** How many people of a cohort are how far in a module and in each of its topics. */
export type ModuleCounts = {
  readonly number: number;
  readonly notStarted: number;
  readonly begun: number;
  readonly passed: number;
  readonly topics: readonly {
    readonly id: string;
    readonly begun: number;
    readonly lecture: number;
    readonly reading: number;
    readonly quiz: number;
  }[];
};

/** Adds up the progress of people who learn from the same outline; `numbers` are its modules in their order. */
export function countProgress(outline: CourseProgress, people: readonly CourseProgress[]): readonly ModuleCounts[] {
  return outline.modules.map(({ number, topics }) => {
    const own = people.flatMap(({ modules }) => modules.find((module) => module.number === number) ?? []);
    const inState = (state: ModuleProgress['state']) => own.filter((module) => module.state === state).length;
    return {
      number,
      notStarted: inState('not-started'),
      begun: inState('begun'),
      passed: inState('passed'),
      topics: topics.map(({ id }) => countTopic(id, own)),
    };
  });
}

function countTopic(id: string, modules: readonly ModuleProgress[]): ModuleCounts['topics'][number] {
  const own = modules.flatMap(({ topics }) => topics.find((topic) => topic.id === id) ?? []);
  const finished = (wanted: string) =>
    own.filter(({ parts }) => parts.some(({ part, isFinished }) => part === wanted && isFinished)).length;
  return {
    id,
    begun: own.filter(({ state }) => state !== 'not-started').length,
    lecture: finished('lecture'),
    reading: finished('reading'),
    quiz: finished('quiz'),
  };
}
