import type { TopicMaterial } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';

const parts = ['lecture.md', 'reading.md', 'discussion.yaml', 'resources.yaml'];

/** A module quiz draws from all six topics, so none may be empty; a topic that says `complete` has everything. */
export const topicComplete: Rule = {
  id: 'topic-complete',
  severity: 'error',
  checks: 'Every topic has topic.yaml and three quiz questions; a complete one has nine, a lecture, a reading, a discussion, outside resources, a figure and a day of review',
  fix: 'add what is missing, or say `complete: false`',
  find: ({ topics, programme, paths }) => {
    const listed = programme?.value.modules.flatMap((module) => module.topics) ?? [];
    const missing = listed
      .filter(({ id }) => !topics.some(({ folder }) => folder.startsWith(`${id}-`)))
      .map(({ id, title }) => ({
        file: 'programme.yaml',
        line: programme?.at().line ?? 1,
        message: `topic ${id} "${title}" has no folder`,
      }));
    return [...missing, ...topics.flatMap((topic) => judge(topic, paths))];
  },
};

function judge({ folder, topic, quiz, figures }: TopicMaterial, paths: ReadonlySet<string>): Finding[] {
  const has = (part: string) => paths.has(`topics/${folder}/${part}`);
  const isComplete = topic?.value.complete === true;
  const at = topic?.at(['complete']) ?? { file: `topics/${folder}/topic.yaml`, line: 1 };
  const wanted = isComplete ? 9 : 3;
  const questions = quiz?.value.questions.length ?? 0;
  return [
    ...['topic.yaml', 'quiz.yaml', ...(isComplete ? parts : [])]
      .filter((part) => !has(part))
      .map((part) => `${folder} has no ${part}`),
    ...(isComplete && topic?.value.reviewBy === undefined ? [`${folder} has no \`reviewBy\``] : []),
    ...(isComplete && figures.size === 0 ? [`${folder} has no figure`] : []),
    // A quiz that cannot be read has its own problem.
    ...(quiz !== null && questions < wanted ? [`the quiz of ${folder} has ${questions} questions; ${wanted} are needed`] : []),
  ].map((message) => ({ ...at, message }));
}
