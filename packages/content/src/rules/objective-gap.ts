import type { Material } from '../material.ts';
import { objectivesMatrix } from '../objectives-matrix.ts';
import type { Rule } from '../rule.ts';

const kinds = { topics: 'topic', quizzes: 'quiz question', cases: 'case', examination: 'examination question' } as const;

/** What the programme promises, it teaches, practises and examines. */
export const objectiveGap: Rule = {
  id: 'objective-gap',
  severity: 'error',
  checks: 'Every learning objective is served by topics, quizzes, cases and examination questions, unless these are planned',
  fix: 'give the objective to a topic, question or case that serves it, or write one',
  find: (material) => {
    const { programme, topics } = material;
    // Missing topics have their own rule; half a programme says nothing about its objectives.
    const wanted = programme?.value.modules.flatMap((module) => module.topics).length ?? 0;
    if (programme === null || topics.length < wanted) return [];
    return rowsOf(material, programme.value.objectives).flatMap((row) =>
      (['topics', 'quizzes', 'cases', 'examination'] as const)
        .filter((kind) => row[kind].status === 'gap')
        .map((kind) => ({
          ...programme.at(['objectives', row.number - 1]),
          message: `no ${kinds[kind]} serves objective ${row.number}`,
        })),
    );
  },
};

function rowsOf({ topics, questions, cases }: Material, objectives: readonly string[]) {
  return objectivesMatrix({
    objectives,
    topics: topics.flatMap(({ topic }) => (topic === null ? [] : [topic.value])),
    quiz: questions.filter(({ home }) => home === 'quiz').map(({ value }) => value),
    examination: questions.filter(({ home }) => home === 'bank' || home === 'set').map(({ value }) => value),
    cases: cases.map(({ value }) => value),
    // Nothing is promised of these by objective.
    assignments: [],
    labs: [],
  });
}
