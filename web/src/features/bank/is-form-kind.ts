import { listAt, valueAt } from './content-field.ts';

/** Whether the form can write it; other interactions are written as data. */
export function isFormKind(content: unknown): boolean {
  const questions = listAt(content, ['questions']);
  return (questions.length === 0 ? [content] : questions).every((question) =>
    ['single', 'choose'].includes(String(valueAt(question, ['kind']))),
  );
}
