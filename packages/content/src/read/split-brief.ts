/** A stretch of a brief: text up to the next exhibit, or an exhibit. */
export type BriefBlockSource =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'exhibit'; readonly ref: string; readonly line: number };

export type BriefSectionSource = { readonly title: string; readonly line: number; readonly blocks: readonly BriefBlockSource[] };

/** Takes a brief apart at its `## ` headings and its `::exhibit{ref="e3"}` lines. What stands before the first heading has no title. */
export function splitBrief(text: string): readonly BriefSectionSource[] {
  const sections: { title: string; line: number; blocks: BriefBlockSource[] }[] = [];
  let gathered: string[] = [];
  let begin = 1;
  const close = () => {
    if (gathered.join('').trim() === '') return;
    if (sections.length === 0) sections.push({ title: '', line: begin, blocks: [] });
    sections.at(-1)?.blocks.push({ kind: 'text', text: gathered.join('\n'), line: begin });
  };
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1;
    const title = /^## +(.+?) *$/.exec(source)?.[1];
    const ref = /^::exhibit\{ref="([^"]+)"\} *$/.exec(source)?.[1];
    if (title === undefined && ref === undefined) {
      if (gathered.length === 0) begin = line;
      // A title of the whole says what capstone.yaml says.
      gathered.push(source.startsWith('# ') ? '' : source);
      continue;
    }
    close();
    gathered = [];
    if (title !== undefined) sections.push({ title, line, blocks: [] });
    if (ref !== undefined) {
      if (sections.length === 0) sections.push({ title: '', line, blocks: [] });
      sections.at(-1)?.blocks.push({ kind: 'exhibit', ref, line });
    }
  }
  close();
  return sections;
}
