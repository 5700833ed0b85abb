import type { Answer } from '../../api/request.ts';
import type { Anchor } from '../topic/reading/place-note.ts';

/** A highlight or note as the server presents it. */
export type Note = Answer<'PUT /api/notes/:id'>;

/** A note that begins on this page. */
export type NewNote = { readonly topic: string; readonly textHash: string; readonly anchor: Anchor };

/** Whether what was typed is on the server: `waiting` for the network, `refused` for a reason that waiting does not mend. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused';
