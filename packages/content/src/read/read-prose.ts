import { type MarkdownTree, readMarkdown } from '@cmdsp/markdown';
import type { ContentProblem } from '../content-problem.ts';
import type { LocatedReference } from '../material.ts';

/** A text as a tree, with what is wrong in it and what it points at. */
export type ProseReading = {
  readonly tree: MarkdownTree;
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

/** Reads a text of course Markdown that begins on `line` of `file`; `folder` is the topic whose figures it may name. */
export function readProse(options: {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly folder: string | null;
}): ProseReading {
  const { text, file, line, folder } = options;
  const { tree, problems, references } = readMarkdown(text, { firstLine: line });
  return {
    tree,
    problems: problems.map((problem) => ({ severity: 'error', file, ...problem })),
    references: references.map((reference) => ({ ...reference, file, folder })),
  };
}
