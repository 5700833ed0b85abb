import { assertNever } from '@cmdsp/primitives';
import type { FrozenOption, FrozenQuestion } from '../frozen/frozen-question.ts';
import { type Dealt, inDealtOrder, MissingHandleError, refuseOtherDeal } from './in-dealt-order.ts';
import type { OptionView } from './option-view.ts';
import type { QuestionView } from './question-view.ts';

/**
 * Builds what a candidate sees of one question, field by field from the frozen text; nothing is copied and blanked.
 * `options` gives the order and the handle of each option, step, premise, region or line, `exhibitHandles` the handle of
 * each exhibit named. Throws MissingHandleError when the deal and the question do not belong together.
 */
export function presentQuestion(options: {
  readonly question: FrozenQuestion;
  readonly position: number;
  readonly handle: string;
  readonly options: Dealt;
  readonly exhibitHandles: ReadonlyMap<string, string>;
}): QuestionView {
  const { question, position, handle, options: dealt } = options;
  refuseOtherDeal(question, dealt);
  const view = {
    position,
    handle,
    stem: question.stem,
    options: presentOptions(question.options, dealt),
    exhibits: question.exhibits.map((id) => exhibitHandle(options.exhibitHandles, id)),
  };
  switch (question.kind) {
    case 'single':
      return { kind: 'single', ...view };
    case 'choose':
      return { kind: 'choose', choose: question.choose, ...view };
    case 'ordering':
      return { kind: 'ordering', ...view };
    case 'matching':
      return { kind: 'matching', ...view, premises: presentOptions(question.premises, dealt) };
    case 'hotspot': {
      const regions = inDealtOrder(question.options, dealt).map(({ handle: name, part }) => {
        return { handle: name, text: part.text, part: part.part };
      });
      return { kind: 'hotspot', choose: question.choose, figure: question.figure, ...view, options: regions };
    }
    case 'evidence': {
      const { atMost, material } = question;
      const lines = inDealtOrder(question.options, dealt).map(({ handle: name, part }) => {
        return { handle: name, text: part.text, cells: part.cells };
      });
      return { kind: 'evidence', atMost, material, ...view, options: lines };
    }
    case 'numeric':
      return { kind: 'numeric', unit: question.unit, ...view };
    default:
      return assertNever(question);
  }
}

function presentOptions(parts: readonly FrozenOption[], dealt: Dealt): readonly OptionView[] {
  return inDealtOrder(parts, dealt).map(({ handle, part }) => ({ handle, text: part.text }));
}

function exhibitHandle(handles: ReadonlyMap<string, string>, id: string): string {
  const handle = handles.get(id);
  if (handle === undefined) throw new MissingHandleError(`No handle was dealt for exhibit ${id}`);
  return handle;
}
