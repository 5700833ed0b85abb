import type { paperSchema } from '@cmdsp/contract';
import type { PresentedPaper } from '@cmdsp/forms';
import type { MarkdownTree } from '@cmdsp/markdown';
import { assertNever } from '@cmdsp/primitives';
import type { ExhibitView } from '@cmdsp/questions/public';
import type { z } from 'zod';
import { viewWithTrees } from '../../learning/view-with-trees.ts';

type PaperView = z.input<typeof paperSchema>;
type Part = PaperView['parts'][number];
type Exhibit = Extract<Part, { kind: 'set' }>['exhibits'][number];

type Read = (text: string) => MarkdownTree;

/** A presented paper as it travels: texts as trees, so that the exam page needs no Markdown reader. */
export function paperView(title: string, paper: PresentedPaper, read: Read): PaperView {
  return {
    title,
    questionCount: paper.questionCount,
    parts: paper.parts.map((part): Part => {
      if (part.kind === 'single') return { kind: 'single', question: viewWithTrees(part.question, read) };
      return {
        kind: 'set',
        handle: part.handle,
        title: part.title,
        case: read(part.case),
        exhibits: part.exhibits.map((exhibit) => exhibitView(exhibit, read)),
        questions: part.questions.map((question) => viewWithTrees(question, read)),
      };
    }),
  };
}

function exhibitView(exhibit: ExhibitView, read: Read): Exhibit {
  const { handle, title } = exhibit;
  switch (exhibit.kind) {
    case 'table':
      return { kind: 'table', handle, title, columns: [...exhibit.columns], rows: exhibit.rows.map((row) => [...row]) };
    case 'log':
      return { kind: 'log', handle, title, lines: [...exhibit.lines] };
    case 'document':
      return { kind: 'document', handle, title, body: read(exhibit.body) };
    case 'figure':
      // Plain JSON by its type; zod's JSON differs only in being mutable.
      return {
        kind: 'figure',
        handle,
        title,
        figure: exhibit.figure as Extract<Exhibit, { kind: 'figure' }>['figure'],
      };
    default:
      return assertNever(exhibit);
  }
}
