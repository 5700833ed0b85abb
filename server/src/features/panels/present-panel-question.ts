import { readMarkdown } from '@cmdsp/markdown';
import {
  type FrozenQuestion,
  presentExhibit,
  presentQuestion,
  type QuestionResponse,
  renameResponse,
} from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import type { PanelContent } from '../../db/tables/panels.ts';
import { dealShuffled, type DealtQuestion } from '../../learning/deal-question.ts';
import { presentExamExhibit } from '../../learning/present-exam-exhibit.ts';
import { viewWithTrees } from '../../learning/view-with-trees.ts';

/** A question as one judge sees it: in an order of its own that stays, as candidates see it. */
export function dealPanelQuestion(
  { secrets }: Pick<Context, 'secrets'>,
  { panelId, personId, question }: { panelId: string; personId: string; question: FrozenQuestion },
): DealtQuestion {
  return dealShuffled(question, { secret: secrets.sittingSecret, scope: `panel ${panelId} ${personId}` });
}

/** The question without its key, and the case it belongs to. */
export function presentPanelQuestion(
  dealt: DealtQuestion,
  { place, set }: { place: number; set: PanelContent['set'] },
) {
  const exhibitHandles = new Map(set?.exhibits.map(({ id }) => [id, id]) ?? []);
  return {
    question: viewWithTrees(presentQuestion({ ...dealt, position: place, exhibitHandles })),
    set:
      set === null
        ? null
        : {
            title: set.title,
            case: readMarkdown(set.case).tree,
            exhibits: set.exhibits.map((exhibit) => presentExamExhibit(presentExhibit(exhibit, exhibit.id))),
          },
  };
}

/** The key in the handles of one judge. */
export function renameSolution(dealt: DealtQuestion, solution: QuestionResponse): QuestionResponse {
  const handles = new Map(dealt.options.map(({ id, handle }) => [id, handle]));
  return renameResponse(solution, (id) => handles.get(id) ?? id);
}
