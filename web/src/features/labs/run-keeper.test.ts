import { describe, expect, test } from 'vitest';
import { type NumberedAnswer, openRunKeeper, type SaveOutcome } from './run-keeper.ts';

const at = '2026-11-22T06:00:00.000Z';

/** A keeper whose server answers as told, one answer for each sending; `away` is a network that is not there. */
function aKeeper(
  outcomes: readonly (SaveOutcome | 'saved' | 'away')[],
  unsent: NumberedAnswer | null = null,
  revision = 4,
) {
  const sent: NumberedAnswer[] = [];
  const kept: (NumberedAnswer | null)[] = [];
  let work: (() => void) | null = null;
  const keeper = openRunKeeper(
    {
      send: async (answer) => {
        sent.push(answer);
        const outcome = outcomes[sent.length - 1] ?? 'saved';
        if (outcome === 'away') throw new Error('away');
        return outcome === 'saved' ? { kind: 'saved', savedAt: at } : outcome;
      },
      later: (_, next) => {
        work = next;
        return () => {
          work = null;
        };
      },
      keep: (answer) => void kept.push(answer),
      onChange: () => undefined,
    },
    { saved: { revision, answer: { a: 1 }, savedAt: at }, unsent },
  );
  return { keeper, sent, kept, isScheduled: () => work !== null };
}

describe('the answer of a run', () => {
  test('is sent as the next save, and is then with the server', async () => {
    const { keeper, sent, kept } = aKeeper([]);

    keeper.change('x');
    const isSaved = await keeper.flush();

    expect(isSaved).toBe(true);
    expect(sent).toEqual([{ revision: 5, answer: 'x' }]);
    expect(keeper.state()).toEqual({ kind: 'saved', at });
    expect(kept.at(-1)).toBeNull();
  });

  test('waits in this browser while the server is away, and what may have arrived is sent again before anything newer', async () => {
    const { keeper, sent, kept, isScheduled } = aKeeper(['away']);
    keeper.change('x');
    await keeper.flush();
    const waiting = keeper.state();
    keeper.change('y');

    await keeper.flush();

    expect(waiting).toEqual({ kind: 'waiting' });
    expect(kept).toContainEqual({ revision: 4, answer: 'x' });
    expect(sent).toEqual([
      { revision: 5, answer: 'x' },
      { revision: 5, answer: 'x' },
      { revision: 6, answer: 'y' },
    ]);
    expect(keeper.state().kind).toBe('saved');
    expect(isScheduled()).toBe(false);
  });

  test('that was saved elsewhere meanwhile is a choice: mine becomes the next save', async () => {
    const theirs = { revision: 7, answer: 'z', savedAt: at };
    const { keeper, sent } = aKeeper([{ kind: 'conflict', theirs }]);
    keeper.change('x');
    const isSaved = await keeper.flush();
    const conflict = keeper.state();

    keeper.keepMine();
    await keeper.flush();

    expect(isSaved).toBe(false);
    expect(conflict).toEqual({ kind: 'conflict', theirs });
    expect(sent.at(-1)).toEqual({ revision: 8, answer: 'x' });
  });

  test('that was saved elsewhere meanwhile is a choice: theirs is taken over and nothing is sent', async () => {
    const theirs = { revision: 7, answer: 'z', savedAt: at };
    const { keeper, sent, kept } = aKeeper([{ kind: 'conflict', theirs }]);
    keeper.change('x');
    await keeper.flush();

    keeper.takeTheirs();

    expect([keeper.answer(), keeper.revision(), keeper.hasUnsaved()]).toEqual(['z', 7, false]);
    expect(sent).toHaveLength(1);
    expect(kept.at(-1)).toBeNull();
  });

  test('is not sent again when the server refuses it, until it changes', async () => {
    const { keeper, isScheduled } = aKeeper([{ kind: 'refused', message: 'No.' }]);
    keeper.change('x');

    await keeper.flush();

    expect(keeper.state()).toEqual({ kind: 'refused', message: 'No.' });
    expect([keeper.hasUnsaved(), isScheduled()]).toEqual([true, false]);
  });
});

describe('an answer that an earlier load of the page could not send', () => {
  test('is taken up again and sent', async () => {
    const { keeper, sent } = aKeeper([], { revision: 4, answer: 'x' });

    await keeper.flush();

    expect(keeper.answer()).toBe('x');
    expect(sent).toEqual([{ revision: 5, answer: 'x' }]);
  });

  test('is forgotten when the server has it already', () => {
    const { keeper, kept } = aKeeper([], { revision: 3, answer: { a: 1 } });

    expect(keeper.hasUnsaved()).toBe(false);
    expect(kept).toEqual([null]);
  });

  test('is a choice when something else was saved since', () => {
    const { keeper, isScheduled } = aKeeper([], { revision: 3, answer: 'x' });

    expect(keeper.state()).toMatchObject({ kind: 'conflict', theirs: { revision: 4, answer: { a: 1 } } });
    expect([keeper.answer(), isScheduled()]).toEqual(['x', false]);
  });
});
