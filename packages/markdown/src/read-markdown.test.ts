import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Block } from './tree/markdown-tree.ts';

const blocksOf = (text: string): readonly Block[] => {
  const { tree, problems } = readMarkdown(text);
  expect(problems).toEqual([]);
  return tree.children;
};
const text = (value: string) => ({ kind: 'text', text: value });

describe('readMarkdown', () => {
  it.each([
    [
      '**a** *b* `c`',
      [
        { kind: 'strong', children: [text('a')] },
        text(' '),
        { kind: 'emphasis', children: [text('b')] },
        text(' '),
        { kind: 'code', text: 'c' },
      ],
    ],
    ['one\ntwo', [text('one two')]],
    ['[a](term:sbom)', [{ kind: 'link', target: { kind: 'term', slug: 'sbom' }, children: [text('a')] }]],
    [
      '[a](incident:wannacry-2017)',
      [{ kind: 'link', target: { kind: 'incident', id: 'wannacry-2017' }, children: [text('a')] }],
    ],
    [
      '[a](standard:iec-62304)',
      [{ kind: 'link', target: { kind: 'standard', id: 'iec-62304' }, children: [text('a')] }],
    ],
    [
      '[a](https://example.org/x?y=1)',
      [{ kind: 'link', target: { kind: 'web', url: 'https://example.org/x?y=1' }, children: [text('a')] }],
    ],
    ['sent at 10:30 by pw:x to a@b.org', [text('sent at 10:30 by pw:x to a@b.org')]],
    ['5 \\< 6 & 7', [text('5 < 6 & 7')]],
  ])('reads %j within a line', (source, children) => {
    expect(blocksOf(source)).toEqual([{ kind: 'paragraph', children }]);
  });

  it('gives headings ids that differ, and finds links to them', () => {
    const blocks = blocksOf('## Über uns!\n\n## Über uns!\n\n[up](#uber-uns-2)');

    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))).toEqual(['uber-uns', 'uber-uns-2']);
  });

  it('reads lists, numbered from where the author began', () => {
    expect(blocksOf('3. a\n4. b')).toMatchObject([{ kind: 'list', start: 3, items: [{}, {}] }]);
    expect(blocksOf('- a\n- b')).toMatchObject([{ kind: 'list', start: null }]);
  });

  it('reads tables and fills short rows', () => {
    expect(blocksOf('| A | B |\n| :-: | --: |\n| 1 |')).toEqual([
      {
        kind: 'table',
        columns: [
          { align: 'centre', children: [text('A')] },
          { align: 'right', children: [text('B')] },
        ],
        rows: [[[text('1')], []]],
      },
    ]);
  });

  it('reads figures, examples and polls', () => {
    const source = '::figure{ref="a-b"}\n\n:::example{title="T"}\nx\n:::\n\n:::poll\nQ?\n\n- a\n- b\n:::';

    expect(blocksOf(source)).toEqual([
      { kind: 'figure', ref: 'a-b' },
      { kind: 'example', title: 'T', children: [{ kind: 'paragraph', children: [text('x')] }] },
      { kind: 'poll', question: [text('Q?')], options: [[text('a')], [text('b')]] },
    ]);
  });

  it.each([
    ['a <b>b</b>', 'raw-html', 1],
    ['a\n\n<div>\nx\n</div>', 'raw-html', 3],
    ['<!-- note -->', 'raw-html', 1],
    ['[a](http://example.org)', 'link-target', 1],
    ['[a](javascript:alert(1))', 'link-target', 1],
    ['[a](data:text/html,x)', 'link-target', 1],
    ['[a](/path)', 'link-target', 1],
    ['<https://example.org> and\n[x](mailto:a@b.org)', 'link-target', 2],
    ['[a](#nowhere)', 'unknown-anchor', 1],
    ['![a](https://example.org/x.png)', 'unsupported-markdown', 1],
    ['a[^1]\n\n[^1]: note', 'unsupported-markdown', 1],
    ['~~a~~', 'unsupported-markdown', 1],
    ['[a][b]\n\n[b]: https://example.org', 'unsupported-markdown', 1],
    ['##### deep', 'heading-level', 1],
    ['x\n\n::video{ref="a"}', 'unknown-directive', 3],
    [':::notes\nx\n:::', 'unknown-directive', 1],
    ['::figure{ref="A B"}', 'directive-shape', 1],
    ['::figure{ref="a" and more', 'directive-shape', 1],
    ['x\n\n:::example{title="T"}\nnever closed', 'directive-shape', 3],
    [':::example\nx\n:::', 'directive-shape', 1],
    [':::poll\nno options\n:::', 'directive-shape', 1],
  ])('refuses %j as %s on line %i', (source, rule, line) => {
    const parsed = parseMarkdown(source);

    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.problem[0]).toMatchObject({ rule, line });
  });

  it('counts lines from where the text begins in its file', () => {
    expect(readMarkdown('a\n\n<b>', { firstLine: 10 }).problems).toMatchObject([{ line: 12 }]);
  });

  it('says what the text points at, and where', () => {
    const { references } = readMarkdown('[a](term:x)\n\n::figure{ref="f"}');

    expect(references).toEqual([
      { kind: 'term', name: 'x', line: 1 },
      { kind: 'figure', name: 'f', line: 3 },
    ]);
  });
});
