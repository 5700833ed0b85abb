import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The interface goes from 400 to 680; the lighter and heavier ends of the faces are a third of their weight. */
const weights = { wght: { min: 400, max: 700 } };
const stylesheet = /@fontsource-variable\/[\w-]+\/wght\.css$/;
const latinFile = /url\(\.\/files\/([\w-]+-latin-wght-normal)\.woff2\)/;

/** Letters joined to one sign are for prose: in a listing they would show something that is not there. */
const features = ['ccmp', 'kern', 'locl', 'mark', 'mkmk'];
/** Figures of one width, which tables and timers of the interface need; its face alone is asked for them. */
const interfaceFeatures = [...features, 'calt', 'liga', 'tnum'];

/**
 * Cuts the Latin part of each face, which nearly every page loads, down to the weights we use. Other scripts load only
 * where a page has their letters, and stay as they are.
 */
export function trimFonts(): Plugin {
  let cache = '';
  return {
    name: 'trim-fonts',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      cache = join(config.cacheDir, 'trimmed-fonts');
    },
    async transform(code, id) {
      const latin = stylesheet.test(id) ? latinFile.exec(code) : null;
      if (latin === null) return null;
      const [reference, name = ''] = latin;
      const original = join(dirname(id), 'files', `${name}.woff2`);
      const trimmed = join(cache, `${name}.woff2`);
      await mkdir(cache, { recursive: true });
      const isInterface = name.startsWith('inter-');
      const options = {
        targetFormat: 'woff2',
        variationAxes: weights,
        keepFeatures: isInterface ? interfaceFeatures : features,
        noLayoutClosure: !isInterface,
      };
      await writeFile(trimmed, await subset(await readFile(original), lettersOf(code, name), options));
      return { code: code.replace(reference, `url(${trimmed})`), map: null };
    },
  };
}

type Subset = (font: Buffer, letters: string, options: Record<string, unknown>) => Promise<Buffer>;

/** Loaded when it is needed: only a build trims. */
async function subset(...input: Parameters<Subset>): Promise<Buffer> {
  // The package has no types; this is the signature that its documentation gives.
  const { default: cut } = (await import('subset-font')) as { readonly default: Subset };
  return cut(...input);
}

/** Every letter that the style sheet promises for this file. */
function lettersOf(code: string, name: string): string {
  const rule = code.slice(code.indexOf(`${name}.woff2`));
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? '';
  const letters: string[] = [];
  for (const range of ranges.split(',')) {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    for (let point = parseInt(from, 16); point <= parseInt(to, 16); point += 1)
      letters.push(String.fromCodePoint(point));
  }
  return letters.join('');
}
