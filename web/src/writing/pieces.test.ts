import { describe, expect, test } from 'vitest';
import { pieces } from './pieces.ts';

const text = (words: string) => ({ type: 'text', text: words }) as const;
const drawn = (...parts: Parameters<typeof pieces<{ block: number; start: number; end: number; id: string }>>) =>
  pieces(...parts).map(({ inline, passage, isLast }) => [
    inline.type === 'text' ? inline.text : '\n',
    passage?.id ?? null,
    isLast,
  ]);

const passage = (id: string, start: number, end: number) => ({ block: 0, start, end, id });

describe('the words of a block', () => {
  test('stay whole where nothing is said about them', () => {
    expect(drawn([text('the pump')], [])).toEqual([['the pump', null, false]]);
  });

  test('are cut where a passage begins and ends', () => {
    expect(drawn([text('the pump fails')], [passage('a', 4, 8)])).toEqual([
      ['the ', null, false],
      ['pump', 'a', true],
      [' fails', null, false],
    ]);
  });

  test('carry a passage over marks and line breaks, with its number at the end alone', () => {
    expect(drawn([text('the'), { type: 'hardBreak' }, text('pump')], [passage('a', 2, 6)])).toEqual([
      ['th', null, false],
      ['e', 'a', false],
      ['\n', 'a', false],
      ['pu', 'a', true],
      ['mp', null, false],
    ]);
  });

  test('belong to the passage that begins last where two cover them', () => {
    expect(drawn([text('abcdef')], [passage('a', 0, 6), passage('b', 2, 4)])).toEqual([
      ['ab', 'a', false],
      ['cd', 'b', true],
      ['ef', 'a', true],
    ]);
  });
});
