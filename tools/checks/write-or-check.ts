import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Writes a generated file, or with --check on the command line exits 1 when the committed one differs. */
export async function writeOrCheck(file: string, text: string): Promise<void> {
  const path = join(root, file);
  if (!process.argv.includes('--check')) {
    await writeFile(path, text);
    console.log(`Wrote ${file}`);
    return;
  }
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (committed === text) return;
  console.log(
    `${file} no longer says what the code does. ${firstDifference(committed, text)} Run the same command without --check and commit the result.`,
  );
  process.exitCode = 1;
}

function firstDifference(committed: string, generated: string): string {
  const before = committed.split('\n');
  const after = generated.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  return `First difference at line ${line + 1}: "${before[line] ?? ''}" should be "${after[line] ?? ''}".`;
}
