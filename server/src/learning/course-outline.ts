import type { Catalogue } from '@cmdsp/content';
import type { CourseOutline } from '@cmdsp/enrolment';

const outlines = new WeakMap<Catalogue, CourseOutline>();

/** The catalogue as progress sees it: which parts each topic has today. */
export function courseOutline(catalogue: Catalogue): CourseOutline {
  const known = outlines.get(catalogue) ?? outlineOf(catalogue);
  outlines.set(catalogue, known);
  return known;
}

function outlineOf(catalogue: Catalogue): CourseOutline {
  const topics = new Map(catalogue.topics.map((topic) => [topic.id, topic]));
  return {
    modules: catalogue.programme.modules.map((module) => ({
      number: module.number,
      topics: module.topics.map(({ id }) => {
        const topic = topics.get(id);
        return {
          id,
          hasLecture: topic?.lecture !== null && topic?.lecture !== undefined,
          hasReading: topic?.reading !== null && topic?.reading !== undefined,
          questions: topic?.quiz.map((question) => question.id) ?? [],
        };
      }),
    })),
  };
}
