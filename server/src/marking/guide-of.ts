import type { Capstone, Catalogue } from '@cmdsp/content';
import type { DocumentBody } from '@cmdsp/documents';
import type { Block, MarkdownTree } from '@cmdsp/markdown';
import type { Level } from '@cmdsp/marking';
import type { MarkedKind } from '../db/tables/marking.ts';
import { bodyOfTree } from './body-of-tree.ts';

/** A text as markers read it: what it is, and its words. */
export type MarkedText = { readonly title: string; readonly body: DocumentBody };

/** An answer with the levels that it is known to have. */
export type Anchor = {
  readonly name: 'strong' | 'borderline';
  readonly texts: readonly MarkedText[];
  readonly marks: Readonly<Record<string, { readonly level: Level; readonly reason: string }>>;
};

/** What markers of a subject have at hand besides the criteria. For markers alone. */
export type Guide = {
  readonly task: MarkdownTree;
  readonly notes: MarkdownTree;
  readonly gateHelp: MarkdownTree | null;
  readonly anchors: readonly [Anchor, Anchor];
};

/** What somebody who marks a subject has at hand; null where the content has no such work. */
export function guideOf(
  catalogue: Pick<Catalogue, 'assignments' | 'capstones' | 'capstoneRubric'>,
  kind: MarkedKind,
  subject: string,
): Guide | null {
  if (kind === 'assignment') return guideOfAssignment(catalogue, subject);
  const capstone = catalogue.capstones.find(({ id }) => id === subject);
  if (capstone === undefined || catalogue.capstoneRubric === null) return null;
  const { notes, gate } = catalogue.capstoneRubric;
  return {
    task: tree(capstone.parts.flatMap(({ title, task }) => [heading(title), ...task.children])),
    notes: tree([...notes.children, ...ownNotes(capstone)]),
    gateHelp: gate.help,
    anchors: [anchorOf('strong', capstone.anchors.strong), anchorOf('borderline', capstone.anchors.borderline)],
  };
}

function guideOfAssignment({ assignments }: Pick<Catalogue, 'assignments'>, subject: string): Guide | null {
  const assignment = assignments.find(({ module }) => subject === `module-${module}`);
  if (assignment === undefined) return null;
  const { title, setting, task, notes, anchors } = assignment;
  const anchor = (name: Anchor['name']): Anchor => ({
    name,
    texts: [{ title, body: bodyOfTree(anchors[name].text) }],
    marks: anchors[name].marks,
  });
  return {
    task: tree([...setting.children, ...task.children]),
    notes,
    gateHelp: null,
    anchors: [anchor('strong'), anchor('borderline')],
  };
}

function anchorOf(name: Anchor['name'], { summary, answers, extract, marks }: Capstone['anchors']['strong']): Anchor {
  return {
    name,
    marks,
    texts: [
      { title: 'Executive summary', body: bodyOfTree(summary) },
      ...answers.map((answer, place) => ({ title: `Answer ${place + 1} to the event`, body: bodyOfTree(answer) })),
      { title: 'From the dossier', body: bodyOfTree(extract) },
    ],
  };
}

/** What markers of this case know that no candidate is told. */
function ownNotes({ contradictions, events, defence }: Capstone): readonly Block[] {
  return [
    heading('Contradictions in the papers'),
    list(contradictions.map(({ what, why, goodAnswer }) => [paragraph(`${what} ${why}`), paragraph(goodAnswer)])),
    ...events.flatMap(({ title, questions }) => [
      heading(`Event: ${title}`),
      list(questions.map(({ text, notes }) => [...text.children, ...notes.children])),
    ]),
    heading('Questions of the defence'),
    list(defence.map(({ text, notes }) => [paragraph(text), ...notes.children])),
  ];
}

function tree(children: readonly Block[]): MarkdownTree {
  return { kind: 'document', children };
}

function heading(text: string): Block {
  const id = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return { kind: 'heading', level: 3, id, children: [{ kind: 'text', text }] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}

function list(items: readonly (readonly Block[])[]): Block {
  return { kind: 'list', start: null, items: items.map((children) => ({ children })) };
}
