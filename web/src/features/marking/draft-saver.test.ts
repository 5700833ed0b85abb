import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSaver, type SendDraft } from './draft-saver.ts';
import type { MarkContent } from './marking-queries.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const empty: MarkContent = { levels: {}, comments: { overall: '', passages: [] }, gate: null, note: '' };

/** A server that keeps one draft, as the real one does. */
function aServer() {
  const server = { saved: { ...empty, revision: 0 }, requests: 0, isDown: false, takesMs: 0 };
  const send: SendDraft = async (draft) => {
    server.requests += 1;
    if (server.takesMs > 0) await new Promise((answer) => setTimeout(answer, server.takesMs));
    if (server.isDown) throw new Error('The network is away.');
    if (draft.revision !== server.saved.revision) return { kind: 'conflict', saved: server.saved };
    server.saved = { ...draft, revision: draft.revision + 1 };
    return { kind: 'saved', revision: server.saved.revision };
  };
  return { server, saver: createDraftSaver({ initial: server.saved, send }) };
}

const note =
  (words: string) =>
  (now: MarkContent): MarkContent => ({ ...now, note: words });

test('saves the newest words once typing rests', async () => {
  const { server, saver } = aServer();

  for (const words of ['a', 'ab', 'abc']) saver.change(note(words));
  await vi.advanceTimersByTimeAsync(1000);

  expect(server).toMatchObject({ saved: { note: 'abc', revision: 1 }, requests: 1 });
  expect(saver.read().state.kind).toBe('saved');
});

test('keeps trying while the network is away, and loses nothing', async () => {
  const { server, saver } = aServer();
  server.isDown = true;
  saver.change(note('typed offline'));
  await vi.advanceTimersByTimeAsync(1000);
  const offline = saver.read().state.kind;
  server.isDown = false;

  await vi.advanceTimersByTimeAsync(4000);

  expect(offline).toBe('failed');
  expect(server.saved.note).toBe('typed offline');
});

test.each([
  ['here', 'mine'],
  ['there', 'theirs'],
] as const)('stops at a change from another place until somebody chose: %s', async (which, expected) => {
  const { server, saver } = aServer();
  server.saved = { ...server.saved, note: 'theirs', revision: 4 };
  saver.change(note('mine'));
  await vi.advanceTimersByTimeAsync(5000);
  const { conflict } = saver.read();
  const before = server.saved.note;

  saver.settle(which);
  await vi.advanceTimersByTimeAsync(1000);

  expect([conflict?.here.note, conflict?.there.note, before]).toEqual(['mine', 'theirs', 'theirs']);
  expect([server.saved.note, saver.read().content.note]).toEqual([expected, expected]);
});

test('says the newest revision where more than one save waits for one that is under way', async () => {
  const { server, saver } = aServer();
  server.takesMs = 2000;
  saver.change(note('first'));
  await vi.advanceTimersByTimeAsync(1000);
  saver.change(note('first and last'));
  await vi.advanceTimersByTimeAsync(900);

  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(5000);

  expect(await flushed).toBe(2);
  expect(server).toMatchObject({ saved: { note: 'first and last', revision: 2 }, requests: 2 });
});

test('says the revision that is saved before a mark is given, and none while it is not', async () => {
  const { server, saver } = aServer();
  saver.change(note('last words'));

  const saved = await saver.flush();
  server.isDown = true;
  saver.change(note('more'));

  expect([saved, await saver.flush()]).toEqual([1, null]);
});
