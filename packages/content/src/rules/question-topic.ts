import type { Finding, Rule } from '../rule.ts';

/** A question is counted for the domain of its topic. */
export const questionTopic: Rule = {
  id: 'question-topic',
  severity: 'error',
  checks: 'A question bears the domain of its topic, quiz questions the topic of their quiz, set questions a topic of their set',
  fix: 'correct topic or domain; programme.yaml says which domain a topic belongs to',
  find: ({ questions, programme, topics, sets }) => {
    const domains = new Map(
      programme?.value.modules.flatMap((module) => module.topics).map(({ id, domain }) => [id, domain] as const),
    );
    return [
      ...questions.flatMap(({ value, home, owner, at }): Finding[] => {
        const domain = domains.get(value.topic);
        const set = sets.find((entry) => entry.value.id === owner);
        return [
          ...(domain === undefined || domain === value.domain
            ? []
            : [{ ...at(['domain']), message: `${value.id}: topic ${value.topic} belongs to domain ${domain}` }]),
          ...(home !== 'quiz' || owner.startsWith(`${value.topic}-`)
            ? []
            : [{ ...at(['topic']), message: `${value.id} is of topic ${value.topic}, but stands in the quiz of another` }]),
          ...(home !== 'set' || set === undefined || set.value.topics.includes(value.topic)
            ? []
            : [{ ...at(['topic']), message: `${value.id} is of topic ${value.topic}, which ${owner} does not list` }]),
        ];
      }),
      ...topics.flatMap(({ quiz, folder }) => {
        if (quiz === null || folder.startsWith(`${quiz.value.topic}-`)) return [];
        return [{ ...quiz.at(['topic']), message: `the quiz says topic ${quiz.value.topic}, the folder says ${folder}` }];
      }),
    ];
  },
};
