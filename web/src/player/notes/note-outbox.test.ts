import { describe, expect, it } from 'vitest';
import { type NoteChange, openNoteOutbox, type SendOutcome } from './note-outbox.ts';
import type { Note } from './note-types.ts';

const aNote = (parts: Partial<Note> = {}): Note => ({
  id: 'n1',
  topic: '1.1',
  block: 0,
  start: 0,
  end: 1,
  quote: 'x',
  before: '',
  after: '',
  textHash: 'a'.repeat(64),
  section: null,
  text: '',
  revision: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...parts,
});

/** An outbox whose server answers as told and whose clock goes on by `tick`. */
function anOutbox(answers: readonly SendOutcome[], kept: readonly NoteChange[] = []) {
  const sent: NoteChange[] = [];
  const done: (Note | null)[] = [];
  const pauses: number[] = [];
  const queue = [...answers];
  let stored: readonly NoteChange[] = kept;
  let due: (() => void) | null = null;
  const outbox = openNoteOutbox(
    {
      send: async (change) => {
        sent.push(change);
        return queue.shift() ?? { kind: 'away' };
      },
      later(milliseconds, work) {
        pauses.push(milliseconds);
        due = work;
        return () => {
          due = null;
        };
      },
      keep: (changes) => {
        stored = changes;
      },
      onDone: (_, note) => void done.push(note),
      onChange: () => undefined,
    },
    kept,
  );
  const tick = async () => {
    const work = due;
    due = null;
    work?.();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { outbox, sent, done, pauses, tick, stored: () => stored };
}

describe('openNoteOutbox', () => {
  it('sends the newest text once the typing pauses, and lets go when the server has it', async () => {
    const saved = aNote({ text: 'ab', revision: 1 });
    const { outbox, sent, tick, stored } = anOutbox([{ kind: 'done', note: saved }]);
    outbox.add({ kind: 'put', note: aNote({ text: 'a' }) });
    outbox.add({ kind: 'put', note: aNote({ text: 'ab' }) });

    await tick();

    expect(sent.map(({ note }) => note.text)).toEqual(['ab']);
    expect(outbox.stateOf('n1')).toBe('saved');
    expect(stored()).toEqual([]);
  });

  it('keeps what it cannot send, says so, and tries again less and less often', async () => {
    const { outbox, tick, pauses, stored } = anOutbox([
      { kind: 'away' },
      { kind: 'away' },
      { kind: 'done', note: null },
    ]);
    outbox.add({ kind: 'put', note: aNote({ text: 'kept' }) });
    await tick();

    expect(outbox.stateOf('n1')).toBe('waiting');
    expect(stored()).toMatchObject([{ note: { text: 'kept' } }]);

    await tick();
    await tick();

    expect(pauses).toEqual([700, 2000, 4000]);
    expect(outbox.stateOf('n1')).toBe('saved');
  });

  it('goes on with what an earlier page could not send', async () => {
    const { sent, tick } = anOutbox([], [{ kind: 'put', note: aNote({ text: 'from before the reload' }) }]);

    await tick();

    expect(sent).toMatchObject([{ note: { text: 'from before the reload' } }]);
  });

  it('joins what two devices wrote, and sends the whole on the newest revision', async () => {
    const theirs = aNote({ text: 'phone', revision: 4 });
    const { outbox, sent, tick } = anOutbox([
      { kind: 'conflict', note: theirs },
      { kind: 'done', note: aNote({ revision: 5 }) },
    ]);
    outbox.add({ kind: 'put', note: aNote({ text: 'laptop', revision: 2 }) });

    await tick();

    expect(sent[1]?.note.revision).toBe(4);
    expect(sent[1]?.note.text).toMatch(/laptop[^]*phone/);
  });

  it('brings back a note that was deleted elsewhere while it was written here', async () => {
    const { outbox, sent, tick } = anOutbox([
      { kind: 'conflict', note: null },
      { kind: 'done', note: aNote() },
    ]);
    outbox.add({ kind: 'put', note: aNote({ text: 'still here', revision: 3 }) });

    await tick();

    expect(sent[1]?.note).toMatchObject({ text: 'still here', revision: 0 });
  });

  it('builds on the new revision when somebody typed on while it was sending', async () => {
    const { outbox, sent, tick } = anOutbox([
      { kind: 'done', note: aNote({ text: 'a', revision: 1 }) },
      { kind: 'done', note: aNote({ text: 'ab', revision: 2 }) },
    ]);
    outbox.add({ kind: 'put', note: aNote({ text: 'a' }) });
    const sending = tick();
    outbox.add({ kind: 'put', note: aNote({ text: 'ab' }) });
    await sending;
    await tick();

    expect(sent.map(({ note }) => [note.text, note.revision])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  it('holds on to what is refused, with the reason, and goes on with the others', async () => {
    const { outbox, sent, tick } = anOutbox([
      { kind: 'refused', message: 'No room.' },
      { kind: 'done', note: null },
    ]);
    outbox.add({ kind: 'put', note: aNote({ text: 'one' }) });
    outbox.add({ kind: 'put', note: aNote({ id: 'n2', text: 'two' }) });

    await tick();

    expect(sent).toHaveLength(2);
    expect([outbox.stateOf('n1'), outbox.stateOf('n2'), outbox.refusal()]).toEqual(['refused', 'saved', 'No room.']);
    expect(outbox.changes()).toMatchObject([{ note: { text: 'one' } }]);
  });
});
