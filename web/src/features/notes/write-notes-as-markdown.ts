import type { ListedNote, TopicNotes } from './notes-query.ts';

/**
 * Notes as a Markdown document: topics as headings, sections below them, quoted words as quotations, one's own words as
 * they were typed. Marks inside one's own words stay what they are: it is one's own document.
 */
export function writeNotesAsMarkdown(topics: readonly TopicNotes[], writtenOn: string): string {
  const parts = topics.flatMap(({ id, title, notes }) => [`## ${id} ${title}`, ...writeNotes(notes)]);
  return `${['# My notes: CMDSP', `Written on ${writtenOn}.`, ...parts].join('\n\n')}\n`;
}

function writeNotes(notes: readonly ListedNote[]): readonly string[] {
  return notes.flatMap((note, index) => {
    const title = note.section?.title;
    const isNewSection = title !== undefined && title !== notes[index - 1]?.section?.title;
    return [
      ...(isNewSection ? [`### ${title}`] : []),
      ...(note.quote === '' ? [] : [quote(note.quote)]),
      ...(note.text === '' ? [] : [note.text]),
    ];
  });
}

function quote(words: string): string {
  return words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
