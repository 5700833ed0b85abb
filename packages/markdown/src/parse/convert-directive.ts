import type { RootContent } from 'mdast';
import type { Block, PollBlock } from '../tree/markdown-tree.ts';
import { convertInline } from './convert-inline.ts';
import type { Scribe } from './scribe.ts';

export type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;
type ConvertBlocks = (nodes: readonly RootContent[], scribe: Scribe) => Block[];

/** `::figure{ref}`, `:::example{title}` and `:::poll`; every other directive is reported. */
export function convertDirective(node: Directive, scribe: Scribe, convertBlocks: ConvertBlocks): Block[] {
  reportUnclosed(node, scribe);
  const form = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`;
  if (form === '::figure') return convertFigure(node, scribe);
  if (form === ':::example') return convertExample(node, scribe, convertBlocks);
  if (form === ':::poll') return listOf(convertPoll(node, scribe));
  scribe.report(node, {
    rule: 'unknown-directive',
    message: `\`${form}\` is not a directive that may stand here`,
    fix: 'use ::figure{ref="…"}, :::example{title="…"} or :::poll; :::notes only on slides',
  });
  return [];
}

/** Reports a `:::name` whose closing `:::` is missing: it would silently swallow the rest of the text. */
export function reportUnclosed(node: Directive, scribe: Scribe): void {
  if (node.type !== 'containerDirective' || /\n[ \t]*:{3,}[ \t]*$/.test(scribe.sourceOf(node))) return;
  scribe.report(node, {
    rule: 'directive-shape',
    message: `\`:::${node.name}\` is never closed`,
    fix: 'put a line ::: after its last line',
  });
}

/** The question and options of a poll; null when its shape is wrong (reported). */
export function convertPoll(node: Directive, scribe: Scribe): PollBlock | null {
  const [question, list, ...rest] = node.children;
  const items = list?.type === 'list' ? list.children : [];
  const paragraphs = items
    .map((item) => item.children)
    .flatMap(([only, ...more]) => (more.length === 0 && only?.type === 'paragraph' ? [only] : []));
  if (question?.type !== 'paragraph' || paragraphs.length !== items.length || items.length < 2 || rest.length > 0) {
    scribe.report(node, {
      rule: 'directive-shape',
      message: 'a poll is one paragraph and one list of two or more one-line options',
      fix: 'write the question, an empty line, then the options as a list',
    });
    return null;
  }
  return {
    kind: 'poll',
    question: convertInline(question.children, scribe),
    options: paragraphs.map((paragraph) => convertInline(paragraph.children, scribe)),
  };
}

function convertFigure(node: Directive, scribe: Scribe): Block[] {
  const ref = node.attributes?.['ref'] ?? '';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(ref)) {
    scribe.report(node, {
      rule: 'directive-shape',
      message: `::figure needs the name of a figure, not \`${ref}\``,
      fix: 'write ::figure{ref="name-of-the-file"}',
    });
    return [];
  }
  scribe.refer(node, { kind: 'figure', name: ref });
  return [{ kind: 'figure', ref }];
}

function convertExample(node: Directive, scribe: Scribe, convertBlocks: ConvertBlocks): Block[] {
  const title = node.attributes?.['title']?.trim() ?? '';
  if (title === '') {
    scribe.report(node, {
      rule: 'directive-shape',
      message: 'an example has no title',
      fix: 'write :::example{title="…"}',
    });
  }
  return [{ kind: 'example', title, children: convertBlocks(node.children, scribe) }];
}

function listOf<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
