import { listAt } from './content-field.ts';

/** Where in a question or set a comment may stand. */
export function placesOf(content: unknown): readonly string[] {
  const questions = listAt(content, ['questions']);
  if (questions.length === 0) return ['', ...placesOfQuestion(content, '')];
  return [
    '',
    'case',
    ...listAt(content, ['exhibits']).map((_, index) => `exhibits.${index + 1}`),
    ...questions.flatMap((question, index) => placesOfQuestion(question, `questions.${index + 1}.`)),
  ];
}

function placesOfQuestion(question: unknown, prefix: string): readonly string[] {
  return [
    `${prefix}stem`,
    ...listAt(question, ['options']).flatMap((_, index) => [
      `${prefix}options.${index + 1}.text`,
      `${prefix}options.${index + 1}.rationale`,
    ]),
    `${prefix}source`,
  ];
}
