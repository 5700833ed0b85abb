import { listZipNames } from './list-zip-names.ts';
import { type FileKind, readMediaType } from './read-media-type.ts';

/** What may stand beside marked work: its ending, its type, and what markers read instead of its name. */
export type WorkKind = FileKind & { readonly words: string };

const openXml = 'application/vnd.openxmlformats-officedocument';

const kinds: Readonly<Record<string, WorkKind>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], words: 'PDF' },
  png: { mediaType: 'image/png', endings: ['png'], words: 'Picture (PNG)' },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], words: 'Picture (JPEG)' },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, endings: ['docx'], words: 'Text document' },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, endings: ['xlsx'], words: 'Spreadsheet' },
  csv: { mediaType: 'text/csv', endings: ['csv'], words: 'Table (CSV)' },
  json: { mediaType: 'application/json', endings: ['json'], words: 'Data (JSON)' },
  txt: { mediaType: 'text/plain', endings: ['txt', 'md'], words: 'Plain text' },
};

/** What markers read for a type; every stored file has one of these. */
export function wordsOfWork(mediaType: string): string {
  return Object.values(kinds).find((kind) => kind.mediaType === mediaType)?.words ?? 'File';
}

/** The ending that a neutral name for a type gets. */
export function endingOfWork(mediaType: string): string {
  return Object.values(kinds).find((kind) => kind.mediaType === mediaType)?.endings[0] ?? 'bin';
}

/**
 * What a file beside marked work is: by the ending of its name, when its bytes agree. Null for every other file, for
 * archives, for documents with macros, and for what a browser would run.
 */
export function readWorkKind(name: string, bytes: Buffer): WorkKind | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const kind = Object.values(kinds).find(({ endings }) => endings.includes(ending));
  if (kind === undefined) return null;
  const found = readMediaType(bytes)?.mediaType ?? null;
  if (found === 'application/zip') return isOffice(ending, bytes) ? kind : null;
  if (found === 'text/plain') return isTextual(kind, bytes) ? kind : null;
  return found === kind.mediaType ? kind : null;
}

function isOffice(ending: string, bytes: Buffer): boolean {
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' }[ending];
  const names = main === undefined ? null : listZipNames(bytes);
  if (names === null || main === undefined) return false;
  return (
    names.includes('[Content_Types].xml') &&
    names.includes(main) &&
    !names.some((one) => /vba|\/(?:embeddings|activeX)\//i.test(one))
  );
}

function isTextual({ mediaType }: WorkKind, bytes: Buffer): boolean {
  if (mediaType === 'text/plain' || mediaType === 'text/csv') return true;
  if (mediaType !== 'application/json') return false;
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
