import { readMarkdown } from '@cmdsp/markdown';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../markdown.tsx';
import { anchorAt } from './anchor-at.ts';
import { readBlockText } from './block-text.ts';
import { countBlockWords, minutesLeft } from './minutes-left.ts';
import { placeNote } from './place-note.ts';
import { splitByMarks } from './split-by-marks.ts';

const source = [
  '## A *heading*',
  'Words with **strong `code`**, a [term](term:x) and  \na break.',
  '- one\n- two\n  - inner',
  '> quoted',
  '```\nline 1\nline 2\n```',
  '| a | b |\n| --- | --- |\n| c | d |',
  ':::example{title="Not quotable"}\nInside.\n:::',
].join('\n\n');

describe('readBlockText', () => {
  it('is what the page shows of each block, character by character', () => {
    for (const block of readMarkdown(source).tree.children) {
      const shown = renderToStaticMarkup(createElement(Markdown, { tree: [block] }))
        .replace(/<p [^>]*data-unquoted.*?<\/p>/, '')
        .replace(/<[^>]*>/g, '');

      expect(readBlockText(block).text).toBe(shown);
    }
  });
});

describe('placeNote', () => {
  const texts = ['Patch the pump first.', 'Then call the ward. Then call the maker.', 'Nobody patches alone.'];
  const anchor = anchorAt(texts[1] ?? '', { block: 1, start: 20, end: 40 });
  if (anchor === null) throw new Error('the words are there');

  it('keeps the place in the text that was read', () => {
    expect(placeNote(texts, { anchor, isSameText: true })).toEqual({ kind: 'found', block: 1, start: 20, end: 40 });
  });

  it('follows the words when the text around them changed', () => {
    const changed = ['A new opening.', ...texts];

    expect(placeNote(changed, { anchor, isSameText: false })).toEqual({ kind: 'found', block: 2, start: 20, end: 40 });
  });

  it('takes, of two places with the same words, the one with the same surroundings', () => {
    const twice = ['Call the maker today. And now.', 'If not: Call the maker today. Or wait.'];
    const second = anchorAt(twice[1] ?? '', { block: 1, start: 8, end: 29 });
    if (second === null) throw new Error('the words are there');

    expect(placeNote(['Intro.', ...twice], { anchor: { ...second, block: 0 }, isSameText: false })).toMatchObject({
      block: 2,
    });
  });

  it('is lost when the words are gone, and when a short word could be anywhere', () => {
    const short = { block: 0, start: 10, end: 14, quote: 'pump', before: 'Patch the ', after: ' first' };

    expect(placeNote(['Something else.'], { anchor, isSameText: false })).toEqual({ kind: 'lost' });
    expect(placeNote(['A pump.'], { anchor: { ...short, before: 'zz', after: 'zz' }, isSameText: false })).toEqual({
      kind: 'lost',
    });
  });

  it('finds any words again in their own text, whether the hash says so or not', () => {
    const property = fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (blocks, pick, from, length, isSameText) => {
        const block = pick % blocks.length;
        const text = blocks[block] ?? '';
        const start = from % text.length;
        const found = anchorAt(text, { block, start, end: start + 1 + (length % text.length) });
        fc.pre(found !== null && (isSameText || found.quote.length >= 12));

        const place = placeNote(blocks, { anchor: found, isSameText });

        expect(place.kind === 'found' && blocks[place.block]?.slice(place.start, place.end)).toBe(found.quote);
      },
    );
    fc.assert(property);
  });
});

describe('splitByMarks', () => {
  it.each([
    ['no mark', [], [['abcdef', []]]],
    [
      'a mark inside',
      [{ id: 'n', start: 11, end: 13 }],
      [
        ['a', []],
        ['bc', ['n']],
        ['def', []],
      ],
    ],
    ['a mark beyond both ends', [{ id: 'n', start: 5, end: 20 }], [['abcdef', ['n']]]],
    [
      'two that overlap',
      [
        { id: 'n', start: 10, end: 13 },
        { id: 'm', start: 12, end: 16 },
      ],
      [
        ['ab', ['n']],
        ['c', ['n', 'm']],
        ['def', ['m']],
      ],
    ],
    ['a mark elsewhere', [{ id: 'n', start: 16, end: 18 }], [['abcdef', []]]],
  ] as const)('splits at %s', (_, marks, expected) => {
    expect(splitByMarks('abcdef', 10, marks).map(({ text, ids }) => [text, ids])).toEqual(expected);
  });

  it('loses no character', () => {
    const mark = fc.record({ id: fc.string(), start: fc.nat(40), end: fc.nat(40) });
    const property = fc.property(fc.string(), fc.nat(20), fc.array(mark), (text, start, marks) => {
      expect(
        splitByMarks(text, start, marks)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    });
    fc.assert(property);
  });
});

describe('minutesLeft', () => {
  const words = countBlockWords(readMarkdown(`${'word '.repeat(400)}\n\n${'word '.repeat(600)}`).tree.children);

  it.each([
    [{ block: 0, permille: 0 }, 5],
    [{ block: 0, permille: 500 }, 4],
    [{ block: 1, permille: 0 }, 3],
    [{ block: 1, permille: 990 }, 0],
  ])('at %j says %d', (place, minutes) => {
    expect(minutesLeft(words, place)).toBe(minutes);
  });
});
