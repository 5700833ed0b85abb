import { identifiersOf } from '../../content/search/identifiers-of.ts';

/** A question as somebody typed it, in the parts that the database is asked with. */
export type SearchQuestion = {
  readonly text: string;
  /** The words in lower case, without what is excluded. */
  readonly words: readonly string[];
  /** The word that may still be being typed, with what stands before it; null when the question ends otherwise. */
  readonly typing: { readonly before: string; readonly prefix: string } | null;
  /** See identifiers-of.ts. */
  readonly identifiers: readonly string[];
};

/** Takes a question apart. Any text is a question; one without letters and digits finds nothing. */
export function readQuestion(asked: string): SearchQuestion {
  // Control characters mean nothing, and PostgreSQL refuses one of them.
  const text = asked.replace(/\p{Cc}/gu, ' ').trim();
  const wanted = text
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'))
    .join(' ');
  const words = wanted.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // `icsma 26 223 01` means the number that is written with hyphens.
  const asOne = wanted.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const identifiers = [...identifiersOf(wanted), ...(/[a-z]/.test(asOne) && /\d/.test(asOne) ? [asOne] : [])];
  return { text, words: [...new Set(words)], typing: readTyping(asked), identifiers: [...new Set(identifiers)] };
}

function readTyping(asked: string): SearchQuestion['typing'] {
  const found = /^(.*?)([\p{L}\p{N}]{2,})$/su.exec(asked.replace(/\p{Cc}/gu, ' '));
  const [, before = '', prefix = ''] = found ?? [];
  // An open quotation or an exclusion is not a word being typed.
  const isQuoted = (before.match(/"/g) ?? []).length % 2 === 1;
  if (prefix === '' || isQuoted || /(^|\s)-\S*$/.test(before)) return null;
  return { before: before.trim(), prefix: prefix.toLowerCase() };
}
