/** A run of words that both texts have, or only one of them. */
export type WordRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Two texts longer than this together (in words, multiplied) are compared as wholes: nobody reads such a difference. */
const mostCells = 4_000_000;

/**
 * What changed from one text to another, word by word: the longest common subsequence of words, with the spaces kept,
 * so that the runs without `added` give the first text and those without `removed` the second.
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const one = wordsOf(before);
  const two = wordsOf(after);
  if (one.length * two.length > mostCells) return joined([run('removed', before), run('added', after)]);
  const lengths = commonLengths(one, two);
  const runs: WordRun[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < two.length) {
    const [left, right] = [one[i] ?? '', two[j] ?? ''];
    if (left === right) {
      runs.push(run('same', left));
      i += 1;
      j += 1;
    } else if (lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1)) {
      runs.push(run('removed', left));
      i += 1;
    } else {
      runs.push(run('added', right));
      j += 1;
    }
  }
  return joined([
    ...runs,
    ...one.slice(i).map((word) => run('removed', word)),
    ...two.slice(j).map((word) => run('added', word)),
  ]);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

function run(kind: WordRun['kind'], text: string): WordRun {
  return { kind, text };
}

/** For every pair of places the length of the longest common subsequence of what follows. */
function commonLengths(one: readonly string[], two: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(two.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let j = two.length - 1; j >= 0; j -= 1) {
      row[j] =
        one[i] === two[j]
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1));
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** Neighbours of one kind as one run. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.reduce<WordRun[]>((all, { kind, text }) => {
    const last = all.at(-1);
    if (last?.kind !== kind) return [...all, { kind, text }];
    return [...all.slice(0, -1), { kind, text: last.text + text }];
  }, []);
}
