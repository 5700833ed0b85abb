import { assertNever } from '@cmdsp/primitives';
import { joinNoteTexts } from './join-note-texts.ts';
import type { Note, SaveState } from './note-types.ts';

/** What the browser has still to tell the server about one note. */
export type NoteChange =
  { readonly kind: 'put'; readonly note: Note } | { readonly kind: 'delete'; readonly note: Note };

/** How sending one change ended. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly note: Note | null }
  /** The network or the server was away. */
  | { readonly kind: 'away' }
  /** Another device wrote meanwhile; `note` is what it wrote, null when it deleted the note. */
  | { readonly kind: 'conflict'; readonly note: Note | null }
  | { readonly kind: 'refused'; readonly message: string };

/** What an outbox works with; `later` runs something after a while and says how to call it off. */
export type OutboxTools = {
  readonly send: (change: NoteChange) => Promise<SendOutcome>;
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Survives a reload of the page. */
  readonly keep: (changes: readonly NoteChange[]) => void;
  readonly onDone: (id: string, note: Note | null) => void;
  readonly onChange: () => void;
};

export type NoteOutbox = {
  readonly add: (change: NoteChange) => void;
  /** Sends everything now: the network is back, or the page is about to go. */
  readonly flush: () => void;
  readonly changes: () => readonly NoteChange[];
  readonly stateOf: (id: string) => SaveState;
  /** Why the server refused something, in its own words. */
  readonly refusal: () => string | null;
};

const typingPauseMilliseconds = 700;
const retryMilliseconds = [2000, 4000, 8000, 15_000, 30_000];

/**
 * Holds changes to notes until the server has them: one a note, the newest, sent one after the other. Nothing leaves it
 * before the server has answered; what two devices wrote at once is joined, not chosen from.
 */
export function openNoteOutbox(tools: OutboxTools, kept: readonly NoteChange[] = []): NoteOutbox {
  const waiting = new Map<string, NoteChange>(kept.map((change) => [change.note.id, change]));
  const refused = new Set<string>();
  let refusal: string | null = null;
  let sending: string | null = null;
  let failures = 0;
  let callOff: () => void = () => undefined;

  const schedule = (milliseconds: number) => {
    callOff();
    callOff = tools.later(milliseconds, () => void drain());
  };
  const store = () => {
    tools.keep([...waiting.values()]);
    tools.onChange();
  };
  const drain = async (): Promise<void> => {
    if (sending !== null) return;
    const change = [...waiting.values()].find(({ note }) => !refused.has(note.id));
    if (change === undefined) return;
    const { id } = change.note;
    sending = id;
    tools.onChange();
    const outcome = await tools.send(change);
    sending = null;
    settle(id, change, outcome);
    store();
    if (outcome.kind !== 'away') await drain();
  };
  const settle = (id: string, sent: NoteChange, outcome: SendOutcome) => {
    const newest = waiting.get(id);
    switch (outcome.kind) {
      case 'done':
        failures = 0;
        tools.onDone(id, outcome.note);
        if (newest === sent) waiting.delete(id);
        // Typed on while it was sent: the next sending builds on what the server has now.
        else if (newest?.kind === 'put' && outcome.note !== null)
          waiting.set(id, { kind: 'put', note: { ...newest.note, revision: outcome.note.revision } });
        return;
      case 'away':
        schedule(retryMilliseconds[Math.min(failures, retryMilliseconds.length - 1)] ?? 30_000);
        failures += 1;
        return;
      case 'conflict': {
        const mine = newest?.note ?? sent.note;
        const theirs = outcome.note;
        const text = theirs === null ? mine.text : joinNoteTexts(theirs.text, mine.text);
        const note = { ...mine, text, revision: theirs?.revision ?? 0 };
        waiting.set(id, { kind: 'put', note });
        tools.onDone(id, note);
        return;
      }
      case 'refused':
        refused.add(id);
        refusal = outcome.message;
        return;
      default:
        assertNever(outcome);
    }
  };
  if (waiting.size > 0) schedule(0);
  return {
    add(change) {
      refused.delete(change.note.id);
      if (refused.size === 0) refusal = null;
      waiting.set(change.note.id, change);
      store();
      schedule(change.kind === 'put' && change.note.text !== '' ? typingPauseMilliseconds : 0);
    },
    flush() {
      callOff();
      void drain();
    },
    changes: () => [...waiting.values()],
    stateOf(id) {
      if (!waiting.has(id)) return 'saved';
      if (refused.has(id)) return 'refused';
      return failures > 0 ? 'waiting' : 'saving';
    },
    refusal: () => refusal,
  };
}
