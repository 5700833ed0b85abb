import { type Block, inlineText, plainText } from '@cmdsp/markdown';
import type { Rule } from '../rule.ts';

const sections = ['What this means for the patient', 'Common mistakes', 'Do this on Monday', 'Sources'];

/** What every reading has, so that a reader of one finds the way through all. */
export const readingParts: Rule = {
  id: 'reading-parts',
  severity: 'error',
  checks:
    'A reading begins with a paragraph, has the four named sections, one worked example, a table, and a Monday list for all audience groups',
  fix: 'add the part as the content guide describes it',
  find: ({ topics, programme }) =>
    topics.flatMap(({ reading }) => {
      if (reading === null) return [];
      const blocks = reading.tree.children;
      const labels = programme?.value.audiences.map(({ label }) => label) ?? [];
      return [
        ...(blocks[0]?.kind === 'paragraph' ? [] : ['the reading does not begin with a paragraph']),
        ...(blocks.some((block) => block.kind === 'heading' && block.level === 1) ? ['a heading of level 1 (#)'] : []),
        ...sections.filter((title) => sectionOf(blocks, title) === null).map((title) => `no section "${title}"`),
        ...(blocks.some(({ kind }) => kind === 'example') ? [] : ['no worked example (:::example)']),
        ...(blocks.some(({ kind }) => kind === 'table') ? [] : ['no table']),
        ...missingGroups(sectionOf(blocks, 'Do this on Monday'), labels),
      ].map((message) => ({ file: reading.file, line: 1, message }));
    }),
};

/** The blocks below a `## title`; null when there is none. */
function sectionOf(blocks: readonly Block[], title: string): readonly Block[] | null {
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 2 && inlineText(block.children) === title,
  );
  if (start < 0) return null;
  const length = blocks.slice(start + 1).findIndex((block) => block.kind === 'heading' && block.level <= 2);
  return length < 0 ? blocks.slice(start + 1) : blocks.slice(start + 1, start + 1 + length);
}

function missingGroups(section: readonly Block[] | null, labels: readonly string[]): string[] {
  if (section === null) return [];
  const text = plainText(section).toLowerCase();
  return labels
    .filter((label) => !text.includes(label.toLowerCase()))
    .map((label) => `"Do this on Monday" has nothing for ${label}`);
}
