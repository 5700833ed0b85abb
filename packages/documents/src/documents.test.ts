import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentBody } from './body.ts';
import { countWords } from './count-words.ts';
import { findPassage, passagesAt } from './find-passage.ts';
import { plainText } from './plain-text.ts';
import { textBlocks } from './text-blocks.ts';
import { aBodyOfAnyKind } from './testing/a-body.ts';

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const lines = (...texts: readonly string[]): DocumentBody => ({ type: 'doc', content: texts.map(line) });

describe('words are counted as word processors count them', () => {
  test.each([
    ['', 0],
    ['One two  three.', 3],
    ['IEC 62443-4-2, clause 5 – no', 5],
    ['Don’t use the “default” password !', 5],
    ['输液泵的网络', 6],
    ['Gerät 输液泵 ok', 5],
    ['مضخة التسريب', 2],
    ['a\u00a0b', 2],
  ])('%j: %i', (text, count) => {
    expect(countWords(text === '' ? { type: 'doc', content: [{ type: 'paragraph' }] } : lines(text))).toBe(count);
  });

  test('over blocks and line breaks, where no space stands', () => {
    const broken: DocumentBody = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
        },
        line('three'),
      ],
    };

    expect(countWords(broken)).toBe(3);
  });

  test('a word whose half is bold stays one word', () => {
    const halfBold: DocumentBody = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'pass' },
            { type: 'text', text: 'word', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    };

    expect(countWords(halfBold)).toBe(1);
    expect(plainText(halfBold)).toBe('password');
  });
});

describe('a passage', () => {
  const body: DocumentBody = {
    type: 'doc',
    content: [
      line('The pump'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [line('segment the ward')] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [line('port 104')] }] }] },
    ],
  };

  test('is found inside lists and tables', () => {
    expect(findPassage(body, { block: 1, start: 8, end: 11 })).toBe('the');
    expect(findPassage(body, { block: 2, start: 5, end: 8 })).toBe('104');
  });

  test.each([
    ['a block that is not there', { block: 3, start: 0, end: 1 }],
    ['an end beyond the text', { block: 0, start: 0, end: 9 }],
    ['no words', { block: 0, start: 2, end: 2 }],
    ['a place before the text', { block: 0, start: -1, end: 2 }],
  ])('is nowhere with %s', (_, address) => {
    expect(findPassage(body, address)).toBeNull();
    expect(passagesAt(body, [address]).size).toBe(0);
  });

  test('stands with its block, in the order given', () => {
    const found = passagesAt(body, [
      { block: 0, start: 4, end: 8, id: 'late' },
      { block: 0, start: 0, end: 3, id: 'early' },
    ]);

    expect(found.get(0)?.map(({ id }) => id)).toEqual(['late', 'early']);
  });

  test('of any block is exactly its slice', () => {
    fc.assert(
      fc.property(aBodyOfAnyKind, fc.nat(), fc.nat(), (drawn, one, other) => {
        const blocks = textBlocks(drawn).filter(({ text }) => text.length > 0);
        const chosen = blocks[one % Math.max(1, blocks.length)];
        fc.pre(chosen !== undefined);
        const start = other % (chosen?.text.length ?? 1);

        expect(findPassage(drawn, { block: chosen?.index ?? 0, start, end: chosen?.text.length ?? 0 })).toBe(
          chosen?.text.slice(start),
        );
      }),
    );
  });
});
