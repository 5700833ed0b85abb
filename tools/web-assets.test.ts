import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const built = join(root, 'web/dist');
const bank = join(root, 'content/bank');

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

// `npm test` builds the pages first; by itself this test needs `npm start` or a build once.
describe.skipIf(!existsSync(built))('the web pages that anybody may fetch', () => {
  test('hold no line of the question bank', () => {
    const assets = filesBelow(built)
      .filter((file) => /\.(js|css|html|json|map)$/.test(file))
      .map((file) => readFileSync(file, 'utf8'));

    const all = assets.join('\n');
    const files = filesBelow(bank);
    const found = files.flatMap((file) =>
      linesOf(file)
        .filter((line) => all.includes(line))
        .map((line) => ({ file, line })),
    );

    expect(assets.length).toBeGreaterThan(20);
    expect(files.length).toBeGreaterThan(400);
    expect(found).toEqual([]);
  });
});

/** The lines of prose in a file: long enough that no program says the same by chance. */
function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 40 && line.split(' ').length > 5 && !/^[a-z]+: /i.test(line));
}
