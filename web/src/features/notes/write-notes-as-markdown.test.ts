import { describe, expect, it } from 'vitest';
import type { ListedNote } from './notes-query.ts';
import { writeNotesAsMarkdown } from './write-notes-as-markdown.ts';

const aNote = (parts: Partial<ListedNote>): ListedNote => ({
  id: '1',
  topic: '1.1',
  block: 0,
  start: 0,
  end: 1,
  quote: '',
  before: '',
  after: '',
  textHash: 'a'.repeat(64),
  section: { id: 'who', title: 'Who acts' },
  text: '',
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...parts,
});

describe('writeNotesAsMarkdown', () => {
  it('writes topics, sections once, quotations and own words in the order of the text', () => {
    const notes = [
      aNote({ quote: 'first words\nsecond line' }),
      aNote({ quote: 'more', text: 'Ask Anna.\n\n- today' }),
      aNote({ section: null, text: 'On a figure' }),
    ];

    expect(writeNotesAsMarkdown([{ id: '1.1', title: 'Classes', notes }], '21 November 2026')).toBe(
      [
        '# My notes: CMDSP',
        'Written on 21 November 2026.',
        '## 1.1 Classes',
        '### Who acts',
        '> first words\n> second line',
        '> more',
        'Ask Anna.\n\n- today',
        'On a figure\n',
      ].join('\n\n'),
    );
  });
});
