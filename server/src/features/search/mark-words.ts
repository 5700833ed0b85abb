/** A text and what to mark in it. */
export type MarkedText = {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
};

/** Marks every word of a text that begins with one of the needles (lower case), ignoring case. */
export function markWords(text: string, needles: readonly string[]): MarkedText {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0].toLowerCase();
    if (needles.some((needle) => word.startsWith(needle)))
      marks.push({ start: match.index, end: match.index + match[0].length });
  }
  return { text, marks };
}

const excerptLength = 190;

/** The stretch of a text with the most different needles in it, about two lines long, cut between words. */
export function excerptOf(text: string, needles: readonly string[]): MarkedText {
  const line = text
    .replace(/([^\s.?!:;,|])\s*\n\s*/g, '$1 · ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= excerptLength) return markWords(line, needles);
  const best = bestStart(line, needles);
  const from = beginOf(line, best);
  const to = endOf(line, from + excerptLength);
  const cut = `${from > 0 ? '…\u00a0' : ''}${line.slice(from, to).trim()}${to < line.length ? '\u00a0…' : ''}`;
  return markWords(cut, needles);
}

/** Where a stretch begins that holds the most different needles; the first of equals. One pass: bodies are long. */
function bestStart(line: string, needles: readonly string[]): number {
  const found = [...line.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    const held = needles.filter((needle) => lower.startsWith(needle));
    return held.length === 0 ? [] : [{ start: index, held }];
  });
  const within = new Map<string, number>();
  let best = { start: 0, worth: 0 };
  let end = 0;
  for (const { start, held } of found) {
    for (let next = found[end]; next !== undefined && next.start < start + excerptLength - 40; next = found[(end += 1)])
      for (const needle of next.held) within.set(needle, (within.get(needle) ?? 0) + 1);
    const worth = [...within.values()].filter((count) => count > 0).length;
    if (worth > best.worth) best = { start, worth };
    for (const needle of held) within.set(needle, (within.get(needle) ?? 0) - 1);
  }
  return best.start;
}

/** A little before the match: the beginning of its sentence where that is near, else a word. */
function beginOf(line: string, at: number): number {
  const earliest = Math.max(0, at - 70);
  const sentence = line.slice(earliest, at).search(/(?<=[.?!:] )\S[^.?!]*$/);
  if (sentence !== -1) return earliest + sentence;
  if (earliest === 0) return 0;
  const space = line.indexOf(' ', earliest);
  return space === -1 || space > at ? at : space + 1;
}

function endOf(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(' ', at);
  return space === -1 ? at : space;
}
