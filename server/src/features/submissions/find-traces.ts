/** Shorter parts of names are words of everyday. */
const shortest = 4;

/**
 * What in a text may tell a marker whose it is: one's own names, whole or a longer part of them, and addresses of mail. As
 * it stands in the text, each once. It finds what is written plainly, and no more.
 */
export function findTraces(text: string, names: readonly string[]): readonly string[] {
  const addresses = text.match(/[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+\.\p{L}{2,}/gu) ?? [];
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).filter((part) => part.length >= shortest);
  const words = new Set(text.match(/[\p{L}\p{M}'’-]+/gu)?.map((word) => word.toLocaleLowerCase('en')) ?? []);
  const found = parts.filter((part) =>
    /\s/.test(part)
      ? text.toLocaleLowerCase('en').includes(part.toLocaleLowerCase('en'))
      : words.has(part.toLocaleLowerCase('en')),
  );
  return [...new Set([...found, ...addresses])];
}
