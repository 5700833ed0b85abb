import { assertNever } from '@cmdsp/primitives';
import type { FrozenQuestion } from '../frozen/frozen-question.ts';
import type { OptionView } from './option-view.ts';
import type { QuestionView } from './question-view.ts';

/**
 * Builds what a candidate sees of one question, field by field from the frozen text; nothing is copied and blanked.
 * `options` gives the order and the handle of each option, `exhibitHandles` the handle of each exhibit named.
 * Throws MissingHandleError when the deal and the question do not belong together.
 */
export function presentQuestion(options: {
  readonly question: FrozenQuestion;
  readonly position: number;
  readonly handle: string;
  readonly options: readonly { readonly id: string; readonly handle: string }[];
  readonly exhibitHandles: ReadonlyMap<string, string>;
}): QuestionView {
  const { question, position, handle } = options;
  const view = {
    position,
    handle,
    stem: question.stem,
    options: presentOptions(question, options.options),
    exhibits: question.exhibits.map((id) => exhibitHandle(options.exhibitHandles, id)),
  };
  switch (question.kind) {
    case 'single':
      return { kind: 'single', ...view };
    case 'choose':
      return { kind: 'choose', choose: question.choose, ...view };
    default:
      return assertNever(question);
  }
}

/** The deal names an option or exhibit that the frozen question does not have, or the other way round. */
export class MissingHandleError extends Error {
  readonly code = 'missing-handle';
}

function presentOptions(
  question: FrozenQuestion,
  order: readonly { readonly id: string; readonly handle: string }[],
): OptionView[] {
  if (order.length !== question.options.length || new Set(order.map(({ id }) => id)).size !== order.length) {
    throw new MissingHandleError(`The deal does not order every option of ${question.id} once`);
  }
  return order.map(({ id, handle }) => {
    const option = question.options.find((candidate) => candidate.id === id);
    if (!option) throw new MissingHandleError(`Question ${question.id} has no option ${id}`);
    return { handle, text: option.text };
  });
}

function exhibitHandle(handles: ReadonlyMap<string, string>, id: string): string {
  const handle = handles.get(id);
  if (handle === undefined) throw new MissingHandleError(`No handle was dealt for exhibit ${id}`);
  return handle;
}
