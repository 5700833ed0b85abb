/** Somebody who can be named. */
export type Nameable = { readonly id: string; readonly name: string };

/** A run of text: plain words, or a name with its `@`. */
export type TextRun = { readonly kind: 'words' | 'mention'; readonly text: string };

/**
 * Who of these people is named in a text as `@Name`, without repeats. Where one name begins another (Ana, Ana Silva) the
 * longest one counts; a name that goes on (`@Anabel`) is not Ana, and an `@` inside a word (an address) names nobody.
 */
export function findMentions<Person extends Nameable>(text: string, people: readonly Person[]): readonly Person[] {
  const named = new Set(
    splitMentions(
      text,
      people.map(({ name }) => name),
    ).flatMap(nameIn),
  );
  return people.filter(({ name }) => named.has(name.normalize('NFC')));
}

/** A text in runs; joined again they give the text (in Unicode's composed form). */
export function splitMentions(text: string, names: readonly string[]): readonly TextRun[] {
  const composed = text.normalize('NFC');
  const longestFirst = names.map((name) => name.normalize('NFC')).sort((one, other) => other.length - one.length);
  const runs: TextRun[] = [];
  let begun = 0;
  for (let at = composed.indexOf('@'); at !== -1; at = composed.indexOf('@', at + 1)) {
    const name = isWordPart(composed, at - 1) ? undefined : longestFirst.find((one) => isNamedAt(composed, at, one));
    if (name === undefined) continue;
    if (at > begun) runs.push({ kind: 'words', text: composed.slice(begun, at) });
    begun = at + 1 + name.length;
    runs.push({ kind: 'mention', text: composed.slice(at, begun) });
    at = begun - 1;
  }
  if (begun < composed.length) runs.push({ kind: 'words', text: composed.slice(begun) });
  return runs;
}

function isNamedAt(text: string, at: number, name: string): boolean {
  return name !== '' && text.startsWith(name, at + 1) && !isWordPart(text, at + 1 + name.length);
}

/** Letters, their marks and digits belong to a word; the half of a pair outside the basic plane does too. */
function isWordPart(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(text.charAt(at)) || /[\ud800-\udfff]/.test(text.charAt(at));
}

function nameIn({ kind, text }: TextRun): readonly string[] {
  return kind === 'mention' ? [text.slice(1)] : [];
}
