import { createRequire } from 'node:module';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const webDirectory = join(import.meta.dirname, '../../../../web');
const families = ['@fontsource-variable/inter/wght.css', '@fontsource-variable/source-serif-4/wght.css'];

/** The style sheet of the verification pages and the typefaces that it names, by file name. */
export type Style = { readonly css: string; readonly fonts: ReadonlyMap<string, string> };

/**
 * The interface's own variables and typefaces with this page's few rules: read once at the start. Font files are listed, so that
 * no other file can be asked for.
 */
export async function readStyle(): Promise<Style> {
  const require = createRequire(join(webDirectory, 'package.json'));
  const fonts = new Map<string, string>();
  const faces: string[] = [];
  for (const family of families) {
    const file = require.resolve(family);
    const directory = join(dirname(file), 'files');
    faces.push((await readFile(file, 'utf8')).replaceAll('./files/', '/verify/fonts/'));
    for (const name of await readdir(directory)) fonts.set(name, join(directory, name));
  }
  const tokens = await readFile(join(webDirectory, 'src/ui/tokens.css'), 'utf8');
  const own = await readFile(join(import.meta.dirname, 'style.css'), 'utf8');
  return { css: [...faces, tokens, own].join('\n'), fonts };
}
