/** A run of words that two texts share; places are counted in words from 0. */
export type SharedPassage = { readonly inOne: number; readonly inOther: number; readonly words: number };

/** What two texts share. */
export type Similarity = {
  /** Share of the shorter text's fingerprints that the other one has too, 0 to 1. A number to look at, never a verdict. */
  readonly share: number;
  /** The longest first. */
  readonly passages: readonly SharedPassage[];
};

/** Runs of fewer words are never found, because people who write about one subject share them. */
const wordsPerGram = 5;
/** Runs of at least `wordsPerGram + window - 1` words are always found. */
const window = 4;

/** Every passage of so many words that two texts share is found. */
export const surePassage = wordsPerGram + window - 1;

/** The words of a text as they are compared: without case and punctuation. Places in passages count these. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Compares two texts by winnowing: the smallest of every `window` neighbouring hashes of word runs is a fingerprint.
 * S. Schleimer, D. S. Wilkerson and A. Aiken (2003), SIGMOD, 76-85. Common fingerprints are stretched to the passages
 * around them. What also stands in one of the `common` texts (the task, the brief) is nobody's, and not found.
 */
export function findPassages(one: string, other: string, common: readonly string[] = []): Similarity {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const given = gramsOf(common);
  const isOwn = ({ gram }: { readonly gram: string }) => !given.has(gram);
  const [leftPrints, rightPrints] = [fingerprints(left).filter(isOwn), fingerprints(right).filter(isOwn)];
  const places = new Map<string, number[]>();
  for (const { gram, place } of rightPrints) places.set(gram, [...(places.get(gram) ?? []), place]);
  const passages = new Map<string, SharedPassage>();
  for (const { gram, place } of leftPrints)
    for (const found of places.get(gram) ?? []) {
      const passage = stretch(left, right, place, found);
      passages.set(`${passage.inOne} ${passage.inOther}`, passage);
    }
  const hits = new Set(leftPrints.map(({ gram }) => gram).filter((gram) => places.has(gram))).size;
  const fewest = Math.min(new Set(leftPrints.map(({ gram }) => gram)).size, places.size);
  return {
    share: fewest === 0 ? 0 : hits / fewest,
    passages: [...passages.values()].toSorted(
      (a, b) => b.words - a.words || a.inOne - b.inOne || a.inOther - b.inOther,
    ),
  };
}

/**
 * The fingerprints of a text as hashes, without those of `common` texts: enough to see that two texts share passages, too
 * little to read either. Sorted, each once.
 */
export function fingerprintsOf(text: string, common: readonly string[] = []): readonly number[] {
  const given = gramsOf(common);
  const own = fingerprints(wordsOf(text)).filter(({ gram }) => !given.has(gram));
  return [...new Set(own.map(({ gram }) => hashOf(gram)))].toSorted((one, other) => one - other);
}

/** Every run of words of some texts that a fingerprint could be made of. */
function gramsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = wordsOf(text);
      return words.slice(wordsPerGram - 1).map((_, place) => words.slice(place, place + wordsPerGram).join(' '));
    }),
  );
}

function fingerprints(words: readonly string[]): readonly { readonly gram: string; readonly place: number }[] {
  const grams = words
    .slice(wordsPerGram - 1)
    .map((_, place) => words.slice(place, place + wordsPerGram).join(' '))
    .map((gram, place) => ({ gram, place, hash: hashOf(gram) }));
  const windows =
    grams.length <= window ? [grams] : grams.slice(window - 1).map((_, from) => grams.slice(from, from + window));
  const chosen = windows.flatMap((few) => {
    const [first, ...rest] = few;
    // The last of equal hashes, as the paper has it: the next window then chooses the same one.
    return first === undefined ? [] : [rest.reduce((least, gram) => (gram.hash <= least.hash ? gram : least), first)];
  });
  return [...new Map(chosen.map((gram) => [gram.place, gram])).values()];
}

/** The longest common run around two equal places. */
function stretch(left: readonly string[], right: readonly string[], at: number, other: number): SharedPassage {
  let before = 0;
  while (at > before && other > before && left[at - before - 1] === right[other - before - 1]) before += 1;
  let after = 0;
  while (at + after < left.length && left[at + after] === right[other + after]) after += 1;
  return { inOne: at - before, inOther: other - before, words: before + after };
}

/** FNV-1a, 32 bits: spreads well, and nothing here needs a secret. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
