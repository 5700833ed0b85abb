import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Files (path -> text) as one compressed value; the same files give the same bytes. */
export async function packFiles(files: ReadonlyMap<string, string>): Promise<Buffer> {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = Buffer.from(JSON.stringify(sorted));
  // Quality 5 takes a tenth of the time of the best one, for a fifth more bytes.
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** The files that `packFiles` packed. */
export async function unpackFiles(packed: Buffer): Promise<ReadonlyMap<string, string>> {
  const text = await decompress(packed);
  // packFiles wrote it, and the table refuses changes.
  return new Map(JSON.parse(text.toString()) as [string, string][]);
}
