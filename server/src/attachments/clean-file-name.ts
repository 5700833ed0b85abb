import type { FileKind } from './read-media-type.ts';

const longest = 100;

/**
 * A name that is safe to show and to save: no folders, no control or direction characters, no marks that programs read as
 * something else, never a hidden file, and an ending that says what the file is.
 */
export function cleanFileName(name: string, { endings }: Pick<FileKind, 'endings'>): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*;%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const dot = cleaned.lastIndexOf('.');
  const ending = dot === -1 ? '' : cleaned.slice(dot + 1).toLowerCase();
  const isKnown = endings.includes(ending);
  const stem = Array.from(isKnown ? cleaned.slice(0, dot) : cleaned)
    .slice(0, longest)
    .join('')
    .trim();
  return `${stem === '' ? 'file' : stem}.${isKnown ? ending : (endings[0] ?? 'bin')}`;
}
