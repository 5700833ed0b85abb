import { expect, test } from 'vitest';
import { openArtefactKeeper, type SaveAnswer, type UnsentBody } from './artefact-keeper.ts';

/** A keeper whose clock stands still until `tick`, with a server that answers what it is told to. */
function aKeeper(unsent: UnsentBody | null = null) {
  const sent: UnsentBody[] = [];
  const kept: (UnsentBody | null)[] = [];
  const answers: (SaveAnswer | 'away')[] = [];
  let work: (() => void) | null = null;
  const keeper = openArtefactKeeper(
    {
      send: async (body) => {
        sent.push(body);
        const answer = answers.shift() ?? { kind: 'saved', revision: body.revision + 1, at: 'now' };
        if (answer === 'away') throw new Error('away');
        return Promise.resolve(answer);
      },
      later: (_, next) => {
        work = next;
        return () => {
          work = null;
        };
      },
      keep: (body) => kept.push(body),
      onChange: () => undefined,
    },
    { revision: 4, unsent },
  );
  const tick = async () => {
    const next = work;
    work = null;
    next?.();
    await keeper.flush();
  };
  return { keeper, sent, kept, answers, tick };
}

test('saves the last of several changes once, on the revision that it was written on', async () => {
  const { keeper, sent, kept, tick } = aKeeper();
  keeper.change('a');
  keeper.change('ab');

  await tick();

  expect(sent).toEqual([{ body: 'ab', revision: 4 }]);
  expect(keeper.state()).toEqual({ kind: 'saved', at: 'now' });
  expect(kept.at(-1)).toBeNull();
});

test('writes the next change on the revision that the last one made', async () => {
  const { keeper, sent, tick } = aKeeper();
  keeper.change('a');
  await tick();
  keeper.change('b');

  await tick();

  expect(sent.at(-1)).toEqual({ body: 'b', revision: 5 });
});

test('keeps a change that was made while another was on its way, and sends it afterwards', async () => {
  const { keeper, sent, kept, tick } = aKeeper();
  keeper.change('a');
  const saving = keeper.flush();
  keeper.change('b');
  await saving;

  expect(kept.at(-1)).toEqual({ body: 'b', revision: 5 });
  await tick();

  expect(sent.at(-1)).toEqual({ body: 'b', revision: 5 });
  expect(keeper.hasUnsaved()).toBe(false);
});

test('tries again while the server is away and loses nothing', async () => {
  const { keeper, sent, answers, kept, tick } = aKeeper();
  answers.push('away', 'away');
  keeper.change('a');
  await tick();

  expect(keeper.state()).toEqual({ kind: 'waiting' });
  expect(kept.at(-1)).toEqual({ body: 'a', revision: 4 });
  await tick();
  await tick();

  expect(sent).toHaveLength(3);
  expect(keeper.hasUnsaved()).toBe(false);
});

test('stops at a conflict and keeps what is typed meanwhile', async () => {
  const { keeper, sent, answers, kept, tick } = aKeeper();
  answers.push({ kind: 'conflict' });
  keeper.change('mine');
  await tick();
  keeper.change('mine and more');
  await tick();

  expect(sent).toHaveLength(1);
  expect(keeper.state()).toEqual({ kind: 'conflict' });
  expect(kept.at(-1)).toMatchObject({ body: 'mine and more' });
});

test('saves over the newest revision when told to', async () => {
  const { keeper, sent, answers, tick } = aKeeper();
  answers.push({ kind: 'conflict' });
  keeper.change('mine');
  await tick();

  await keeper.saveOver(9);

  expect(sent.at(-1)).toEqual({ body: 'mine', revision: 9 });
  expect(keeper.hasUnsaved()).toBe(false);
});

test('forgets what is here when the other one is taken', async () => {
  const { keeper, answers, kept, tick } = aKeeper();
  answers.push({ kind: 'conflict' });
  keeper.change('mine');
  await tick();

  keeper.discard();

  expect(keeper.hasUnsaved()).toBe(false);
  expect(kept.at(-1)).toBeNull();
});

test('says why the server will never take it', async () => {
  const { keeper, answers, tick } = aKeeper();
  answers.push({ kind: 'refused', message: 'This has 1.2 MB' });
  keeper.change('large');
  await tick();

  expect(keeper.state()).toEqual({ kind: 'refused', message: 'This has 1.2 MB' });
  expect(keeper.hasUnsaved()).toBe(true);
});

test('sends at once what an earlier load of the page could not send', async () => {
  const { sent, tick } = aKeeper({ body: 'from before', revision: 3 });

  await tick();

  expect(sent).toEqual([{ body: 'from before', revision: 3 }]);
});
