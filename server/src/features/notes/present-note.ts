import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { NoteRow } from './queries.ts';

/** A note as its owner sees it. */
export type NoteView = z.input<Endpoints['PUT /api/notes/:id']['response']>;

/** Presents a note field by field. */
export function presentNote(row: NoteRow): NoteView {
  const { sectionId, sectionTitle } = row;
  return {
    id: row.id,
    topic: row.topic,
    block: row.block,
    start: row.startAt,
    end: row.endAt,
    quote: row.quote,
    before: row.wordsBefore,
    after: row.wordsAfter,
    textHash: row.textHash,
    section: sectionId === null || sectionTitle === null ? null : { id: sectionId, title: sectionTitle },
    text: row.body,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}
