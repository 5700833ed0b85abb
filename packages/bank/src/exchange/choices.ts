import { letterAt, type Loose, looseList, looseObject, present } from './loose.ts';

/** What can be chosen, with the reason as its feedback. */
export function writeChoices(options: readonly unknown[], keyName = 'correct', textName = 'text'): readonly Loose[] {
  return options.map((option, index) => {
    const { rationale, [keyName]: _key, [textName]: text, ...rest } = looseObject(option);
    return present({ identifier: letterAt(index), content: text, feedback: rationale, ...rest });
  });
}

/** Which of them are right. */
export function keysOf(options: readonly unknown[], keyName = 'correct'): readonly string[] {
  return options.flatMap((option, index) => (looseObject(option)[keyName] === true ? [letterAt(index)] : []));
}

/** Choices as authors write them; `correct` names those that get `keyName: true`. */
export function readChoices(
  choices: unknown,
  correct: readonly unknown[],
  keyName = 'correct',
  textName = 'text',
): readonly Loose[] {
  return looseList(choices).map((choice) => {
    const { identifier, content, feedback, ...rest } = looseObject(choice);
    const isKey = correct.includes(identifier);
    return present({ [textName]: content, [keyName]: isKey ? true : undefined, rationale: feedback, ...rest });
  });
}
