import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const webDirectory = join(import.meta.dirname, '../../../../web');

/** The interface's own variables, this page's few rules, and its typeface: read once at the start. */
export async function readStyle(): Promise<{ css: string; font: Buffer }> {
  const require = createRequire(join(webDirectory, 'package.json'));
  const tokens = await readFile(join(webDirectory, 'src/ui/tokens.css'), 'utf8');
  const own = await readFile(join(import.meta.dirname, 'style.css'), 'utf8');
  const font = await readFile(require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
  return { css: `${tokens}\n${own}`, font };
}
