import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a day's checkpoints (UTC); one JSON document a line. */
export function checkpointFile(directory: string, at: number): string {
  return join(directory, `${new Date(at).toISOString().slice(0, 10)}.jsonl`);
}

/** The folder of checkpoints inside a data directory; made when it is missing. */
export function checkpointDirectory(dataDirectory: string): string {
  const directory = join(dataDirectory, 'checkpoints');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}
