import type { FrozenOption, FrozenQuestion } from '../frozen/frozen-question.ts';
import { partIds } from '../frozen/shuffle-parts.ts';

/** Internal ids in the order shown, each with the handle that stands for it. */
export type Dealt = readonly { readonly id: string; readonly handle: string }[];

/** The deal names an option or exhibit that the frozen question does not have, or the other way round. */
export class MissingHandleError extends Error {
  readonly code = 'missing-handle';
}

/** The parts of a question, options or premises, in the order dealt, each with its handle. */
export function inDealtOrder<Part extends FrozenOption>(
  parts: readonly Part[],
  dealt: Dealt,
): readonly { readonly handle: string; readonly part: Part }[] {
  return dealt.flatMap(({ id, handle }) => parts.filter((part) => part.id === id).map((part) => ({ handle, part })));
}

/** Throws MissingHandleError unless the deal names every part of the question once, and nothing else. */
export function refuseOtherDeal(question: FrozenQuestion, dealt: Dealt): void {
  const ids = new Set(partIds(question));
  const named = new Set(dealt.map(({ id }) => id));
  const stranger = dealt.find(({ id }) => !ids.has(id));
  if (stranger) throw new MissingHandleError(`Question ${question.id} has no option ${stranger.id}`);
  if (dealt.length !== ids.size || named.size !== ids.size) {
    throw new MissingHandleError(`The deal does not order every option of ${question.id} once`);
  }
}
