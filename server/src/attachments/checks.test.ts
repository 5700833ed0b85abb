import fc from 'fast-check';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aClamd, type Clamd, eicar } from '../testing/a-clamd.ts';
import { aZip } from '../testing/a-zip.ts';
import { listZipNames } from './list-zip-names.ts';
import { readWorkKind, wordsOfWork } from './read-work-kind.ts';
import { scanBytes } from './scan-bytes.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const docx = aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
const xlsx = aZip({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<w/>',
  'xl/printerSettings/printerSettings1.bin': '',
});
const macros = aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' });

describe('a file beside marked work', () => {
  test.each([
    ['plan.pdf', latin('%PDF-1.7'), 'PDF'],
    ['model.PNG', latin('\x89PNG\r\n\x1a\n'), 'Picture (PNG)'],
    ['photo.jpeg', latin('\xff\xd8\xff\xe0'), 'Picture (JPEG)'],
    ['page.docx', docx, 'Text document'],
    ['risks.xlsx', xlsx, 'Spreadsheet'],
    ['sbom.json', Buffer.from('{"a":1}'), 'Data (JSON)'],
    ['flows.csv', Buffer.from('a;b\n1;2\n'), 'Table (CSV)'],
    ['notes.txt', Buffer.from('words'), 'Plain text'],
  ])('%s is what it says it is', (name, bytes, words) => {
    expect(readWorkKind(name, bytes)?.words).toBe(words);
  });

  test.each([
    ['a picture that says it is a PDF', 'plan.pdf', latin('\x89PNG\r\n\x1a\n')],
    ['a program with the ending of a picture', 'photo.jpg', latin('MZ\x90\0')],
    ['an archive', 'all.zip', aZip({ 'a.txt': 'a' })],
    ['an archive with the ending of a document', 'page.docx', aZip({ 'a.txt': 'a' })],
    ['a spreadsheet with the ending of a document', 'page.docx', xlsx],
    ['a document with macros', 'page.docx', macros],
    ['a document that is cut', 'page.docx', docx.subarray(0, docx.length - 5)],
    ['SVG', 'model.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG that says it is text', 'model.txt', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', 'page.html', Buffer.from('<!doctype html>')],
    ['JSON that is none', 'sbom.json', Buffer.from('{"a":')],
    ['a name without an ending', 'plan', latin('%PDF-1.7')],
    ['nothing', 'plan.txt', Buffer.alloc(0)],
  ])('%s is refused', (_, name, bytes) => {
    expect(readWorkKind(name, bytes)).toBeNull();
  });

  test('is named by its kind for markers, whatever is stored', () => {
    expect([wordsOfWork('application/pdf'), wordsOfWork('x/y')]).toEqual(['PDF', 'File']);
  });
});

describe('the names in a ZIP file', () => {
  test('are all read, in their order', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z/]{1,30}$/), { maxLength: 20 });
    fc.assert(
      fc.property(names, (all) => {
        expect(listZipNames(aZip(Object.fromEntries(all.map((name) => [name, name]))))).toEqual(all);
      }),
    );
  });

  test('are not read from damaged bytes, and reading never fails', () => {
    fc.assert(
      fc.property(fc.nat({ max: docx.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = Buffer.from(docx);
        damaged[at] = byte;

        expect(() => listZipNames(damaged)).not.toThrow();
        expect(listZipNames(docx.subarray(0, at))).toBeNull();
      }),
    );
  });
});

describe('the scanner', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await aClamd();
  });
  afterAll(async () => clamd.close());

  test('gets every byte, in chunks, and lets a clean file pass', async () => {
    const verdict = await scanBytes(clamd.scanner, Buffer.alloc(200_001, 'a'));

    expect(verdict).toEqual({ kind: 'clean' });
    expect(clamd.seen.at(-1)).toBe(200_001);
  });

  test('names what it found', async () => {
    const verdict = await scanBytes(clamd.scanner, Buffer.from(`words ${eicar} words`));

    expect(verdict).toEqual({ kind: 'infected', name: 'Eicar-Signature' });
  });

  test.each(['INSTREAM size limit exceeded. ERROR', 'stream: OK FOUND OK', ''])(
    'that answers %j has said nothing: the file is not known to be clean',
    async (answer) => {
      clamd.say(answer);

      const verdict = await scanBytes(clamd.scanner, Buffer.from('x'));
      clamd.say(null);

      expect(verdict.kind).toBe('unavailable');
    },
  );

  test('that is not there, or does not answer in time, is unavailable', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo; // listening on a port

    const verdicts = await Promise.all([
      scanBytes({ host: '127.0.0.1', port: 1 }, Buffer.from('x')),
      scanBytes({ host: '127.0.0.1', port }, Buffer.from('x'), { patienceMs: 200 }),
    ]);
    silent.close();

    expect(verdicts.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable']);
  });
});
