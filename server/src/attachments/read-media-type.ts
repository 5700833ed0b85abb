/** A kind of file that may be attached, with the endings that its names may have; the first one is given by default. */
export type FileKind = { readonly mediaType: string; readonly endings: readonly string[] };

const kinds: readonly (FileKind & { readonly begins: (bytes: Buffer) => boolean })[] = [
  {
    mediaType: 'application/pdf',
    endings: ['pdf'],
    begins: (bytes) => bytes.subarray(0, 5).equals(Buffer.from('%PDF-')),
  },
  {
    mediaType: 'image/png',
    endings: ['png'],
    begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  },
  {
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    mediaType: 'image/webp',
    endings: ['webp'],
    begins: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  {
    // Office documents are ZIP files; what is inside is not looked at, and nothing here opens it.
    mediaType: 'application/zip',
    endings: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
    begins: (bytes) => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')),
  },
];

const text: FileKind = { mediaType: 'text/plain', endings: ['txt', 'md', 'csv', 'json', 'log'] };

/**
 * What a file is, by its first bytes and never by its name; null for what may not be attached. Plain text is UTF-8
 * without control characters that does not begin like markup: HTML and SVG are programs in a browser.
 */
export function readMediaType(bytes: Buffer): FileKind | null {
  const found = kinds.find(({ begins }) => begins(bytes));
  if (found !== undefined) return { mediaType: found.mediaType, endings: found.endings };
  return isPlainText(bytes) ? text : null;
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // Tab, line feed, form feed and carriage return are the control characters of plain text.
  if (/[^\t\n\f\r\P{Cc}]/u.test(words)) return false;
  return !/^\s*</.test(words) && !/<(?:!doctype|html|svg|script|\?xml)/i.test(words);
}
