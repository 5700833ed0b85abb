import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertBlocks } from './convert-blocks.ts';
import { readPlainProse } from './read-plain-prose.ts';
import { readSource } from './read-source.ts';
import { openScribe } from './scribe.ts';

const plain = [
  'pump',
  'The',
  '12',
  ' ',
  ' ',
  '\n',
  '.',
  ',',
  '"',
  '“',
  "'",
  '%',
  '/',
  'é',
  ': ',
  '(b)',
  '3.',
  '-',
  ':14',
];
const special = [
  '*',
  '_',
  '`',
  ':',
  '::',
  'www.x.org',
  'a@b.c',
  'https:',
  '&amp;',
  '<b>',
  '[',
  '\\',
  '~',
  '#',
  '+',
  '=',
  '---',
  '|',
  '  \n',
];

describe('readPlainProse', () => {
  it('gives the tree of the full reader for every text it does not pass on', () => {
    const fragment = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...plain) }, fc.constantFrom(...special));
    const text = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));

    fc.assert(
      fc.property(text, (source) => {
        const read = readPlainProse(source);
        fc.pre(read !== null);
        const scribe = openScribe(source, 1);
        const full = { kind: 'document', children: convertBlocks(readSource(source).children, scribe) };

        expect(read).toEqual(full);
        expect(scribe.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['A ward of 24 beds, on Friday at night.', 'Which of these: the pump, or the server?'])(
    'reads %j',
    (text) => {
      expect(readPlainProse(text)).not.toBeNull();
    },
  );

  it.each(['a *b*', '- a', '1. a', 'see www.example.org', 'a\n\nb', 'a  \nb', 'x:y', '<b>', ''])(
    'passes on %j',
    (text) => {
      expect(readPlainProse(text)).toBeNull();
    },
  );
});
