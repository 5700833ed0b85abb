import { type FrozenQuestion, presentExhibit, presentQuestion } from '@cmdsp/questions';
import { type Deal, type DealtName, type DealtPart, type DealtQuestion, dealtQuestions } from './deal.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import type { Paper, PaperPart } from './frozen-form.ts';
import type { PresentedPaper, PresentedPart } from './presented-paper.ts';

/**
 * Builds, field by field, what the browser receives of a paper under one sitting's deal. Throws FormMismatchError when
 * the deal was made for another paper.
 */
export function presentPaper({ paper, deal }: { readonly paper: Paper; readonly deal: Deal }): PresentedPaper {
  if (paper.parts.length !== deal.parts.length) throw new FormMismatchError('Paper and deal differ in their parts');
  return {
    questionCount: dealtQuestions(deal).length,
    parts: deal.parts.map((part) => presentPart(paper, part)),
  };
}

function presentPart(paper: Paper, dealt: DealtPart): PresentedPart {
  if (dealt.kind === 'single') {
    const question = paper.parts
      .flatMap((part) => (part.kind === 'single' ? [part.question] : []))
      .find(({ id }) => id === dealt.question.id);
    return { kind: 'single', question: present(question, dealt.question, []) };
  }
  const set = paper.parts.find((part): part is SetPart => part.kind === 'set' && part.id === dealt.id);
  if (!set || set.questions.length !== dealt.questions.length) {
    throw new FormMismatchError(`The deal does not fit set ${dealt.id}`);
  }
  return {
    kind: 'set',
    handle: dealt.handle,
    title: set.title,
    case: set.case,
    exhibits: dealt.exhibits.map(({ id, handle }) => {
      const exhibit = set.exhibits.find((candidate) => candidate.id === id);
      if (!exhibit) throw new FormMismatchError(`Set ${set.id} has no exhibit ${id}`);
      return presentExhibit(exhibit, handle);
    }),
    questions: dealt.questions.map((question) =>
      present(
        set.questions.find(({ id }) => id === question.id),
        question,
        dealt.exhibits,
      ),
    ),
  };
}

type SetPart = Extract<PaperPart, { readonly kind: 'set' }>;

function present(question: FrozenQuestion | undefined, dealt: DealtQuestion, exhibits: readonly DealtName[]) {
  if (!question) throw new FormMismatchError(`The paper has no question ${dealt.id} in this part`);
  const exhibitHandles = new Map(exhibits.map(({ id, handle }) => [id, handle]));
  const { position, handle, options } = dealt;
  return presentQuestion({ question, position, handle, options, exhibitHandles });
}
