/** The source of one slide and the line of the file on which it begins. */
export type SlideSource = { readonly text: string; readonly firstLine: number };

/**
 * Cuts a lecture at lines that hold nothing but `---`, outside fenced code. Cut by hand and not by the Markdown reader,
 * because `---` straight under a paragraph would turn that paragraph into a heading.
 */
export function splitSlides(text: string): SlideSource[] {
  const slides: { lines: string[]; firstLine: number }[] = [{ lines: [], firstLine: 1 }];
  let isInFence = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(```|~~~)/.test(line)) isInFence = !isInFence;
    if (!isInFence && /^---\s*$/.test(line)) slides.push({ lines: [], firstLine: index + 2 });
    else slides.at(-1)?.lines.push(line);
  }
  return slides.map(({ lines, firstLine }) => ({ text: lines.join('\n'), firstLine }));
}
