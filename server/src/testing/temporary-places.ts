import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { hasRoomInMemory } from './has-room-in-memory.ts';

/** Linux' folder in memory. */
const memory = '/dev/shm';

/**
 * Where a folder of a test run stands. Memory is for what need not survive the machine: there files are made ten times
 * as fast and nothing waits for a disk. Where memory has no room, it is the disk too.
 */
export type Place = 'disk' | 'memory';

/** The folder for folders of a place. */
export function folderOf(place: Place): string {
  return place === 'memory' && hasRoomInMemory(memory) ? memory : tmpdir();
}

/** Everywhere that earlier runs may have left something. */
export function allFolders(): readonly string[] {
  return existsSync(memory) ? [...new Set([tmpdir(), memory])] : [tmpdir()];
}
