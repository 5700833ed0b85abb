import { crc32 } from 'node:zlib';

/** A ZIP file with these entries, stored as they are. */
export function aZip(entries: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(entries).map(([name, content]) => ({
    name: Buffer.from(name),
    bytes: Buffer.from(content),
  }));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, bytes]);
    // Made by, then what the local header says, then lengths and attributes that are 0.
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), shared, Buffer.alloc(10), offset, name]));
    locals.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listing, end]);
}
