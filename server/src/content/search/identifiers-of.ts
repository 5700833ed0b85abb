const year = /^(?:19|20)\d\d$/;
const issuer = /^[a-z][a-z/]{1,9}$/i;

/**
 * The names by numbers in a text (standards, advisories, CVEs, sections of law), each as letters and digits alone, so
 * that `IEC 62304:2006+A1:2015`, `iec-62304` and `IEC62304` are one. A number is listed with the word before it and
 * without. Years and small numbers name nothing.
 */
export function identifiersOf(text: string): readonly string[] {
  const words = text.split(/[\s,;()[\]"“”]+/).filter((word) => word !== '');
  return [...new Set(words.flatMap((word, index) => keysOf(word, words[index - 1] ?? '')))];
}

function keysOf(word: string, before: string): string[] {
  // What follows a colon or a plus is the edition.
  const [name = ''] = word.replace(/[.:+]+$/, '').split(/[:+]/);
  const key = normalise(name);
  if (!/\d/.test(key) || key.length < 3 || key.length > 40) return [];
  const own = namesByItself(name, key) ? [key] : [];
  if (!issuer.test(before)) return own;
  return [...own, ...before.split('/').map((part) => normalise(part) + key)];
}

function namesByItself(name: string, key: string): boolean {
  if (year.test(key)) return false;
  return /^\d+$/.test(name) ? key.length >= 4 : true;
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
