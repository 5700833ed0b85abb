const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
/** More entries than any office document has. */
const mostEntries = 5000;

/**
 * The names in a ZIP file, from its directory; nothing is unpacked. Null when it is not one, or is damaged, encrypted, cut,
 * or in more than one piece. Format: APPNOTE 6.3, 4.3.12 and 4.3.16.
 */
export function listZipNames(bytes: Buffer): readonly string[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries || bytes.readUInt16LE(end + 8) !== count) return null;
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let read = 0; read < count; read += 1) {
    if (at + entryBytes > end || bytes.readUInt32LE(at) !== entryMark) return null;
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const next = at + entryBytes + [28, 30, 32].reduce((sum, place) => sum + bytes.readUInt16LE(at + place), 0);
    if (isEncrypted || next > end) return null;
    names.push(bytes.toString('utf8', at + entryBytes, at + entryBytes + bytes.readUInt16LE(at + 28)));
    at = next;
  }
  return names;
}

/** The end of the directory stands last, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endBytes - 0xffff);
  for (let at = bytes.length - endBytes; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endMark && at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  return null;
}
