import type { PresentedPaper } from '@cmdsp/forms/public';
import { describeFigure, figureSchema } from '@cmdsp/figures';
import { readMarkdown } from '@cmdsp/markdown';
import type { ExhibitView, QuestionView } from '@cmdsp/questions/public';
import type { FormWalk } from './form-walk.ts';

/** Shows every question, option and exhibit of a presented paper, and says what would not be shown well. */
export function walkQuestions(paper: PresentedPaper, fault: (what: string) => void): FormWalk['shown'] {
  const count = { texts: 0, options: 0, exhibits: 0 };
  const read = (text: string, where: string) => {
    count.texts += 1;
    const { tree, problems } = readMarkdown(text);
    if (tree.children.length === 0) fault(`${where}: an empty text`);
    for (const problem of problems) fault(`${where}: ${problem.rule}`);
  };
  const show = (question: QuestionView, exhibits: readonly ExhibitView[]) => {
    const where = `Question ${question.position}`;
    read(question.stem, where);
    const options = 'options' in question ? question.options : [];
    for (const option of options) {
      count.options += 1;
      read(option.text, where);
    }
    if (new Set(options.map(({ handle }) => handle)).size !== options.length)
      fault(`${where}: two options of one handle`);
    const missing = question.exhibits.filter((handle) => !exhibits.some((exhibit) => exhibit.handle === handle));
    if (missing.length > 0) fault(`${where}: names an exhibit that is not beside it`);
  };
  for (const part of paper.parts) {
    if (part.kind === 'single') {
      show(part.question, []);
      continue;
    }
    read(part.case, part.title);
    for (const exhibit of part.exhibits) {
      count.exhibits += 1;
      showExhibit(exhibit, read, fault);
    }
    for (const question of part.questions) show(question, part.exhibits);
  }
  return count;
}

function showExhibit(
  exhibit: ExhibitView,
  read: (text: string, where: string) => void,
  fault: (what: string) => void,
): void {
  const { title } = exhibit;
  if (exhibit.kind === 'document') return read(exhibit.body, title);
  if (exhibit.kind === 'table' && exhibit.rows.length === 0) return fault(`${title}: an empty table`);
  if (exhibit.kind === 'log' && exhibit.lines.length === 0) return fault(`${title}: an empty log`);
  if (exhibit.kind !== 'figure') return undefined;
  const figure = figureSchema.safeParse(exhibit.figure);
  if (!figure.success) return fault(`${title}: a figure that cannot be drawn`);
  const { sentences, table } = describeFigure(figure.data);
  if (sentences.length === 0 && table === null) fault(`${title}: a figure without words`);
  return undefined;
}
