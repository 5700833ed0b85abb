import type { RootContent } from 'mdast';
import type { MarkdownProblem } from './markdown-problem.ts';
import type { MarkdownReference } from './markdown-reference.ts';
import { convertBlocks } from './parse/convert-blocks.ts';
import { convertPoll, type Directive, reportUnclosed } from './parse/convert-directive.ts';
import { convertInline } from './parse/convert-inline.ts';
import { readSource } from './parse/read-source.ts';
import { reportLostAnchors } from './parse/report-lost-anchors.ts';
import { openScribe, type Scribe } from './parse/scribe.ts';
import { type SlideSource, splitSlides } from './split-slides.ts';
import type { Slide } from './tree/slide.ts';

/** A slide and the line of the lecture file on which it begins. */
export type LocatedSlide = Slide & { readonly line: number };

/** A lecture as far as it could be read, what is wrong with it, and what it points at. */
export type SlidesReading = {
  readonly slides: readonly LocatedSlide[];
  readonly problems: readonly MarkdownProblem[];
  readonly references: readonly MarkdownReference[];
};

/** Reads a lecture: slides split by `---`, each with a `## Title`, a body, at most one `:::poll` and its `:::notes`. */
export function readSlides(text: string): SlidesReading {
  const parts = splitSlides(text).map(readSlide);
  return {
    slides: parts.flatMap((part) => part.slides),
    problems: parts.flatMap((part) => part.problems),
    references: parts.flatMap((part) => part.references),
  };
}

function readSlide({ text, firstLine }: SlideSource): SlidesReading {
  const scribe = openScribe(text, firstLine);
  const root = readSource(text);
  const [head, ...rest] = root.children;
  const title = head?.type === 'heading' && head.depth === 2 ? convertInline(head.children, scribe) : null;
  if (title === null) {
    scribe.report(head ?? root, {
      rule: 'slide-shape',
      message: 'this slide does not begin with its title',
      fix: 'begin every slide with a line `## Title`, right after the `---`',
    });
  }
  const content = title === null ? root.children : rest;
  const polls = content.filter((node) => isDirective(node, 'poll'));
  const notes = content.filter((node) => isDirective(node, 'notes'));
  for (const node of [...polls, ...notes]) reportUnclosed(node, scribe);
  reportSecond(polls, 'poll', scribe);
  reportSecond(notes, 'notes', scribe);
  const kept = new Set<RootContent>([...polls, ...notes]);
  const body = convertBlocks(
    content.filter((node) => !kept.has(node)),
    scribe,
  );
  const poll = polls[0] === undefined ? null : convertPoll(polls[0], scribe);
  const spoken = convertBlocks(
    notes.flatMap((node) => node.children),
    scribe,
  );
  reportLostAnchors(scribe);
  const figures = scribe.references.filter((reference) => reference.kind === 'figure').map(({ name }) => name);
  const line = head?.position === undefined ? firstLine : firstLine - 1 + head.position.start.line;
  return {
    slides: [{ title: title ?? [], body, poll, notes: spoken, figures, line }],
    problems: scribe.problems,
    references: scribe.references,
  };
}

function isDirective(node: RootContent, name: string): node is Extract<Directive, { type: 'containerDirective' }> {
  return node.type === 'containerDirective' && node.name === name;
}

function reportSecond(nodes: readonly Directive[], name: string, scribe: Scribe): void {
  const second = nodes[1];
  if (second === undefined) return;
  scribe.report(second, {
    rule: 'slide-shape',
    message: `this slide has more than one :::${name}`,
    fix: `keep one :::${name} per slide`,
  });
}
