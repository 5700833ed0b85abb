import type { ProgrammeBlueprint } from '../schemas/programme.ts';
import type { Rule } from '../rule.ts';

/** Numbers of the programme that follow from one another. */
export const programmeSums: Rule = {
  id: 'programme-sums',
  severity: 'error',
  checks: 'Modules, topics and domains are numbered 1 to 6, quiz and blueprint counts add up, every module quiz is required once',
  fix: 'correct the numbers in programme.yaml',
  find: ({ programme }) => {
    if (programme === null) return [];
    const { value, at } = programme;
    const numbers = value.modules.map(({ number }) => number);
    const ids = value.modules.flatMap((module) => module.topics.map(({ id }) => id));
    const quizzes = value.certification.requirements.flatMap((one) => (one.kind === 'module-quiz' ? [one.module] : []));
    const expectedIds = [1, 2, 3, 4, 5, 6].flatMap((module) => [1, 2, 3, 4, 5, 6].map((topic) => `${module}.${topic}`));
    return [
      ...(isOneToSix(numbers) ? [] : [{ key: 'modules', message: 'modules are not numbered 1 to 6 in order' }]),
      ...(ids.join() === expectedIds.join() ? [] : [{ key: 'modules', message: 'topics are not numbered 1.1 to 6.6 in order' }]),
      ...(isOneToSix(value.domains.map(({ number }) => number))
        ? []
        : [{ key: 'domains', message: 'domains are not numbered 1 to 6 in order' }]),
      ...(value.moduleQuiz.questions === value.moduleQuiz.perTopic * 6
        ? []
        : [{ key: 'moduleQuiz', message: 'a module quiz has six topics, and `questions` is not six times `perTopic`' }]),
      ...(isOneToSix(quizzes) ? [] : [{ key: 'certification', message: 'the six module quizzes are not each required once' }]),
      ...(['examination', 'rehearsal'] as const).flatMap((key) => faultsOf(value[key]).map((message) => ({ key, message }))),
    ].map(({ key, message }) => ({ ...at([key]), message }));
  },
};

function isOneToSix(numbers: readonly number[]): boolean {
  return numbers.join() === '1,2,3,4,5,6';
}

/** The smallest scenario set has four questions. */
const smallestSet = 4;

function faultsOf({ domains, sets }: ProgrammeBlueprint): readonly string[] {
  const questions = domains.reduce((sum, domain) => sum + domain.questions, 0);
  return [
    ...(new Set(domains.map(({ domain }) => domain)).size === domains.length ? [] : ['a domain is listed twice']),
    ...(sets.count * smallestSet <= questions ? [] : [`the domains leave no room for ${sets.count} scenario sets`]),
  ];
}
