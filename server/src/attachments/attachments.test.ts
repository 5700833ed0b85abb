import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAttachmentStore } from './attachment-store.ts';
import { cleanFileName } from './clean-file-name.ts';
import { readMediaType } from './read-media-type.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  test.each([
    ['a PDF', latin('%PDF-1.7 …'), 'application/pdf'],
    ['a PNG', latin('\x89PNG\r\n\x1a\nrest'), 'image/png'],
    ['a JPEG', latin('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['WebP', latin('RIFF....WEBPVP8 '), 'image/webp'],
    ['an office document', latin('PK\x03\x04....'), 'application/zip'],
    ['words', Buffer.from('Pump, größer als 5 < 7\n'), 'text/plain'],
    ['HTML', Buffer.from('<!DOCTYPE html><p>'), null],
    ['HTML after words', Buffer.from('hello <script>alert(1)</script>'), null],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['XML', Buffer.from('  <?xml version="1.0"?>'), null],
    ['a Windows program', latin('MZ\x90\0\x03'), null],
    ['a Linux program', latin('\x7fELF\x02'), null],
    ['bytes that are no text', latin('\xff\xfe\xfd'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('of %s', (_, bytes, type) => {
    expect(readMediaType(bytes)?.mediaType ?? null).toBe(type);
  });
});

describe('a cleaned name', () => {
  const pdf = { endings: ['pdf'] };

  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    [String.raw`C:\temp\plan.PDF`, 'plan.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
    ['a"b;c\r\nX: y.pdf', 'a b cX y.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['...', 'file.pdf'],
    ['Größe 患者.pdf', 'Größe 患者.pdf'],
  ])('of %j', (name, cleaned) => {
    expect(cleanFileName(name, pdf)).toBe(cleaned);
  });

  test('never leads anywhere and is never longer than a table takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const cleaned = cleanFileName(name, pdf);

        expect(cleaned).not.toMatch(/[/\\\0\r\n"]|^\./);
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(120);
        expect(cleaned.endsWith('.pdf')).toBe(true);
      }),
    );
  });
});

test('a store gives back what it keeps, and takes no path for an id', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cmdsp-attachments-'));
  const store = openAttachmentStore(directory);
  const id = '0190c5a2-0000-7000-8000-00000000000a';
  await store.put(id, Buffer.from('one'));

  const kept = await store.get(id);
  await store.remove(id);
  await store.remove(id);

  expect(kept?.toString()).toBe('one');
  expect(await store.get(id)).toBeNull();
  await expect(store.put('../../../../outside-the-directory-here', Buffer.from('x'))).rejects.toThrow(RangeError);
  await rm(directory, { recursive: true });
});
