import type { Nodes } from 'mdast';
import type { MarkdownProblem } from '../markdown-problem.ts';
import type { MarkdownReference } from '../markdown-reference.ts';

/** What one reading of a text notes down on its way: problems, references, and the ids of headings already given. */
export type Scribe = {
  readonly report: (node: Nodes, problem: Omit<MarkdownProblem, 'line'>) => void;
  readonly refer: (node: Nodes, reference: Omit<MarkdownReference, 'line'>) => void;
  /** The characters a node was read from. */
  readonly sourceOf: (node: Nodes) => string;
  /** An id for a heading, unlike all others of this text. */
  readonly claimId: (text: string) => string;
  readonly problems: MarkdownProblem[];
  readonly references: MarkdownReference[];
  readonly ids: ReadonlySet<string>;
  /** In-page links, to be compared with the ids at the end. */
  readonly anchors: { readonly id: string; readonly node: Nodes }[];
};

/** Starts the notes on `text`, whose first line is line `firstLine` of its file. */
export function openScribe(text: string, firstLine: number): Scribe {
  const problems: MarkdownProblem[] = [];
  const references: MarkdownReference[] = [];
  const ids = new Set<string>();
  const lineOf = (node: Nodes) => firstLine - 1 + (node.position?.start.line ?? 1);
  return {
    problems,
    references,
    ids,
    anchors: [],
    report: (node, problem) => void problems.push({ line: lineOf(node), ...problem }),
    refer: (node, reference) => void references.push({ ...reference, line: lineOf(node) }),
    sourceOf: (node) => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    claimId(heading) {
      const id = firstFree(slugOf(heading), ids);
      ids.add(id);
      return id;
    },
  };
}

function slugOf(heading: string): string {
  const slug = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'section' : slug;
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`;
  return id;
}
