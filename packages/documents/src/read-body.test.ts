import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLimits } from './limits.ts';
import { isLink, readBody } from './read-body.ts';
import { textBlocks } from './text-blocks.ts';
import { aBodyOfAnyKind } from './testing/a-body.ts';

const text = (words: string, marks?: readonly object[]) => ({ type: 'text', text: words, ...(marks && { marks }) });
const paragraph = (...content: readonly object[]) =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
const doc = (...content: readonly object[]) => ({ type: 'doc', content });
const cell = (words: string, type = 'tableCell') => ({ type, content: [paragraph(text(words))] });
const nested = (depth: number): object =>
  depth === 0 ? paragraph(text('deep')) : { type: 'blockquote', content: [nested(depth - 1)] };

describe('a document of the subset is read as it is', () => {
  test.each([
    ['nothing written', doc(paragraph())],
    [
      'headings of two levels',
      doc({ type: 'heading', attrs: { level: 2 }, content: [text('One')] }, { type: 'heading', attrs: { level: 3 } }),
    ],
    [
      'marks and links',
      doc(paragraph(text('see', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/a?b=c#d' } }]))),
    ],
    [
      'a list in a list',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('a')),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] },
            ],
          },
        ],
      }),
    ],
    [
      'a table with headings',
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell('Port', 'tableHeader'), cell('104')] }] }),
    ],
    ['a reference', doc({ type: 'reference', attrs: { kind: 'attachment', name: 'attachment-1' } })],
    ['Arabic, Chinese and a stethoscope', doc(paragraph(text('مضخة التسريب 输液泵 🩺')))],
  ])('%s', (_, body) => {
    expect(readBody(body)).toEqual({ ok: true, value: body });
  });
});

describe('anything else is refused whole', () => {
  test.each([
    ['nothing', null],
    ['a list', []],
    ['another root', paragraph()],
    ['an empty root', doc()],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } })],
    ['an unknown key', doc({ type: 'paragraph', style: 'color: red' })],
    ['an unknown attribute', doc({ type: 'heading', attrs: { level: 2, id: 'x' } })],
    ['the heading of the page', doc({ type: 'heading', attrs: { level: 1 } })],
    ['an unknown mark', doc(paragraph(text('a', [{ type: 'underline' }])))],
    ['a mark twice', doc(paragraph(text('a', [{ type: 'bold' }, { type: 'bold' }])))],
    ['a script behind a link', doc(paragraph(text('a', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])))],
    [
      'a link with a target',
      doc(paragraph(text('a', [{ type: 'link', attrs: { href: 'https://a.b', target: '_blank' } }]))),
    ],
    [
      'merged cells',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph()] }] },
        ],
      }),
    ],
    [
      'a table in a cell',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'table', content: [] }] }] }],
      }),
    ],
    [
      'a list item that begins with a list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] }),
    ],
    ['a file name in a reference', doc({ type: 'reference', attrs: { kind: 'attachment', name: 'Anna Berg.pdf' } })],
    ['empty text', doc(paragraph(text('')))],
    ['half a character', doc(paragraph(text('a\ud83e')))],
    ['a control character', doc(paragraph(text('a\0b')))],
  ])('%s', (_, body) => {
    expect(readBody(body)).toEqual({ ok: false, problem: 'not-a-document' });
  });

  test('more depth, length or width than a page can show', () => {
    const longLine = paragraph(text('a'.repeat(bodyLimits.characters / 2 + 1)));
    const wide = {
      type: 'table',
      content: [{ type: 'tableRow', content: Array.from({ length: 21 }, () => cell('x')) }],
    };

    expect(readBody(doc(nested(bodyLimits.depth)))).toEqual({ ok: false, problem: 'too-deep' });
    expect(readBody(doc(longLine, longLine))).toEqual({ ok: false, problem: 'too-long' });
    expect(readBody(doc(wide))).toEqual({ ok: false, problem: 'too-wide' });
  });
});

test('links lead to pages and mail boxes only', () => {
  expect(['https://www.fda.gov/x', 'HTTP://a.b', 'mailto:psirt@example.org'].every(isLink)).toBe(true);
  expect(
    ['', '/local', '//a.b', 'data:text/html,x', ' https://a.b', 'https://a b', 'java\nscript:x', 'https://a"b', 7].some(
      isLink,
    ),
  ).toBe(false);
});

test('every generated document is read, and no block of it is without an address', () => {
  fc.assert(
    fc.property(aBodyOfAnyKind, (body) => {
      const read = readBody(JSON.parse(JSON.stringify(body)));

      expect(read.ok).toBe(true);
      expect(textBlocks(body).map(({ index }) => index)).toEqual([...textBlocks(body).keys()]);
    }),
  );
});
