import { expect, test } from 'vitest';
import { type DraftWords, openDraftKeeper } from './draft-keeper.ts';

type Answer = 'away' | 'refused' | 'saved';

/** A keeper whose network and clock the test moves by hand. */
function aKeeper(
  answers: readonly Answer[],
  begin: Parameters<typeof openDraftKeeper>[1] = { saved: null, unsent: null },
) {
  const sent: DraftWords[] = [];
  const timers = new Set<() => void>();
  let kept: DraftWords | null = begin.unsent;
  const remaining = [...answers];
  const keeper = openDraftKeeper(
    {
      async send(words) {
        sent.push(words);
        const answer = remaining.shift() ?? 'saved';
        if (answer === 'away') throw new Error('away');
        return answer === 'refused' ? { refusal: 'Decided elsewhere.' } : { savedAt: `time ${sent.length}` };
      },
      later(_, work) {
        timers.add(work);
        return () => timers.delete(work);
      },
      keep: (words) => void (kept = words),
      onChange: () => undefined,
    },
    begin,
  );
  const tick = async () => {
    const due = Array.from(timers);
    timers.clear();
    for (const work of due) work();
    await keeper.flush();
  };
  return { keeper, sent, tick, kept: () => kept, waiting: () => timers.size };
}

const typed = (reason: string): DraftWords => ({ decision: 'a', reason });

test('begins with what the server has', () => {
  const { keeper, waiting } = aKeeper([], { saved: typed('saved'), unsent: null });

  expect(keeper.words()).toEqual(typed('saved'));
  expect([keeper.hasUnsaved(), waiting()]).toEqual([false, 0]);
});

test('sends once for many keys, and then the last words', async () => {
  const { keeper, sent, tick, kept } = aKeeper([]);
  for (const reason of ['I', 'I t', 'I think']) keeper.change(typed(reason));

  await tick();

  expect(sent).toEqual([typed('I think')]);
  expect(keeper.state()).toEqual({ kind: 'saved', at: 'time 1' });
  expect([kept(), keeper.hasUnsaved()]).toEqual([null, false]);
});

test('sends again until the network is back, and loses no word meanwhile', async () => {
  const { keeper, sent, tick, kept } = aKeeper(['away', 'away', 'saved']);
  keeper.change(typed('one'));
  await tick();
  const whileAway = [keeper.state().kind, keeper.hasUnsaved(), kept()];
  keeper.change(typed('one two'));

  await tick();
  await tick();

  expect(whileAway).toEqual(['waiting', true, typed('one')]);
  expect(sent.at(-1)).toEqual(typed('one two'));
  expect([keeper.state().kind, kept()]).toEqual(['saved', null]);
});

test('sends what was typed while another save was on its way', async () => {
  const { keeper, sent, tick } = aKeeper([]);
  keeper.change(typed('first'));
  const running = keeper.flush();
  keeper.change(typed('second'));
  await running;
  const between = keeper.hasUnsaved();

  await tick();

  expect([between, keeper.hasUnsaved()]).toEqual([true, false]);
  expect(sent).toEqual([typed('first'), typed('second')]);
});

test('takes up what an earlier load of the page could not send, before what the server has', async () => {
  const { keeper, sent, tick } = aKeeper([], { saved: typed('old'), unsent: typed('newer') });

  await tick();

  expect(keeper.words()).toEqual(typed('newer'));
  expect(sent).toEqual([typed('newer')]);
});

test('keeps the words on the page when the server will not take them, and does not send them again by itself', async () => {
  const { keeper, tick, waiting, kept } = aKeeper(['refused']);
  keeper.change(typed('mine'));

  await tick();

  expect(keeper.state()).toEqual({ kind: 'refused', message: 'Decided elsewhere.' });
  expect([keeper.words(), kept(), waiting()]).toEqual([typed('mine'), typed('mine'), 0]);
});

test('sends nothing while a decision is under way, and goes on when that failed', async () => {
  const { keeper, sent, tick } = aKeeper([]);
  keeper.change(typed('mine'));
  await keeper.pause();
  await tick();
  const during = sent.length;
  keeper.resume();

  await tick();

  expect([during, sent.length]).toEqual([0, 1]);
});

test('forgets the draft once it is decided', async () => {
  const { keeper, sent, tick, kept } = aKeeper([]);
  keeper.change(typed('mine'));
  await keeper.pause();

  keeper.settle();
  keeper.resume();
  await tick();

  expect([sent, kept(), keeper.hasUnsaved()]).toEqual([[], null, false]);
});
