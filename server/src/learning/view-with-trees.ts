import type { questionSchema } from '@cmdsp/contract';
import { type MarkdownTree, readMarkdown } from '@cmdsp/markdown';
import { assertNever } from '@cmdsp/primitives';
import type { QuestionView } from '@cmdsp/questions/public';
import type { z } from 'zod';

type Question = z.input<typeof questionSchema>;

type Read = (text: string) => MarkdownTree;

/** A presented question as it travels: texts as trees, so that the page needs no Markdown reader. */
export function viewWithTrees(view: QuestionView, readTree: Read = (text) => readMarkdown(text).tree): Question {
  const base = {
    position: view.position,
    handle: view.handle,
    stem: readTree(view.stem),
    exhibits: [...view.exhibits],
  };
  switch (view.kind) {
    case 'single':
    case 'ordering':
      return { kind: view.kind, ...base, options: readAll(view.options, readTree) };
    case 'choose':
      return { kind: 'choose', choose: view.choose, ...base, options: readAll(view.options, readTree) };
    case 'matching':
      return {
        kind: 'matching',
        ...base,
        premises: readAll(view.premises, readTree),
        options: readAll(view.options, readTree),
      };
    case 'hotspot':
      return {
        kind: 'hotspot',
        choose: view.choose,
        ...base,
        // Plain JSON by its type; zod's JSON differs only in being mutable.
        figure: view.figure as Extract<Question, { kind: 'hotspot' }>['figure'],
        options: view.options.map(({ handle, text, part }) => ({ handle, text: asItIs(text), part })),
      };
    case 'evidence': {
      const { kind, title } = view.material;
      const read = (text: string) => (kind === 'document' ? readTree(text) : asItIs(text));
      return {
        kind: 'evidence',
        atMost: view.atMost,
        ...base,
        material:
          view.material.kind === 'table' ? { ...view.material, columns: [...view.material.columns] } : { kind, title },
        options: view.options.map(({ handle, text, cells }) => ({ handle, text: read(text), cells: [...cells] })),
      } as Question; // the kind of the material decides whether there are columns
    }
    case 'numeric':
      return { kind: 'numeric', unit: view.unit, ...base, options: [] };
    default:
      return assertNever(view);
  }
}

function readAll(options: QuestionView['options'], readTree: Read) {
  return options.map(({ handle, text }) => ({ handle, text: readTree(text) }));
}

/** Text that is not Markdown: an underscore in a log is an underscore. */
function asItIs(text: string): MarkdownTree {
  return { kind: 'document', children: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }] };
}
