import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A typeface by the name under which the document registers it. */
export type FontName = 'text' | 'strong' | 'han' | 'arabic';

const chinesePackage = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..');

/** The embedded fonts (SIL Open Font License): Latin, Greek and Cyrillic; Chinese and Japanese characters; Arabic. */
export const fontFiles: Readonly<Record<FontName, string>> = {
  text: require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  han: join(chinesePackage, 'fonts/NotoSansHans-Medium.otf'),
  // One glyph per letter: fonts that compose letters from shared shapes and dots give back other letters when text is copied.
  arabic: require.resolve('@expo-google-fonts/scheherazade-new/600SemiBold/ScheherazadeNew_600SemiBold.ttf'),
};

/** Which characters a typeface has. */
export type Coverage = Readonly<Record<FontName, (codePoint: number) => boolean>>;

/** Opens the fonts once to ask what they cover; some ten milliseconds. */
export function openCoverage(): Coverage {
  const has = (name: FontName) => {
    const opened = openSync(fontFiles[name]);
    if (!('hasGlyphForCodePoint' in opened)) throw new TypeError(`${fontFiles[name]} is a collection, not a font`);
    return (codePoint: number) => opened.hasGlyphForCodePoint(codePoint);
  };
  return { text: has('text'), strong: has('strong'), han: has('han'), arabic: has('arabic') };
}
