/** A file as text, with the encoding it was found to be in; or why it is no text. */
export type DecodedFile =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'no-text'; readonly reason: string; readonly remedy: string };

/**
 * Reads the bytes of a file as text: UTF-8 with or without a byte order mark, UTF-16 with one, and whatever is no valid
 * UTF-8 as Windows-1252, which is what Western spreadsheets write. Workbooks and other binary files are refused.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      kind: 'no-text',
      reason: 'This is a workbook, not a CSV file.',
      remedy: 'Open it, and save it as “CSV UTF-8 (comma delimited)”.',
    };
  if (startsWith(bytes, [0xff, 0xfe])) return read(bytes, 'utf-16le', 'UTF-16');
  if (startsWith(bytes, [0xfe, 0xff])) return read(bytes, 'utf-16be', 'UTF-16');
  if (bytes.includes(0))
    return {
      kind: 'no-text',
      reason: 'This file is not text.',
      remedy: 'Choose a CSV file with one row for each person.',
    };
  const hasMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  try {
    return read(bytes, 'utf-8', hasMark ? 'UTF-8 with a byte order mark' : 'UTF-8');
  } catch {
    // No valid UTF-8: bytes of an older encoding.
    return read(bytes, 'windows-1252', 'Windows-1252');
  }
}

function read(bytes: Uint8Array, label: string, encoding: string): DecodedFile {
  return { kind: 'text', text: new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes), encoding };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}
