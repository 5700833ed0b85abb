import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFile } from './decode-file.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

test.each([
  ['UTF-8', Buffer.from('Zoë; Łódź'), 'UTF-8', 'Zoë; Łódź'],
  ['UTF-8 with its mark', Buffer.concat([mark, Buffer.from('Zoë')]), 'UTF-8 with a byte order mark', 'Zoë'],
  ['Windows-1252', Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x80]), 'Windows-1252', 'Zoë €'],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zoë', 'utf16le')]), 'UTF-16', 'Zoë'],
])('reads %s and says so', (_, bytes, encoding, text) => {
  expect(decodeFile(bytes)).toEqual({ kind: 'text', text, encoding });
});

test.each([
  ['a workbook', Buffer.from('PK\u0003\u0004rest'), /workbook/],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0x00]), /workbook/],
  ['another binary file', Buffer.from([0x41, 0x00, 0x42]), /not text/],
])('refuses %s and says what to do', (_, bytes, reason) => {
  expect(decodeFile(bytes)).toMatchObject({ kind: 'no-text', reason: expect.stringMatching(reason) });
});

test('gives every text back that was written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('PK') && !text.startsWith('\uFEFF'));

      expect(decodeFile(Buffer.from(text))).toMatchObject({ text });
    }),
  );
});
