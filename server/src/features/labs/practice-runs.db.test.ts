import { describe, expect, test } from 'vitest';
import { canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { boxesOf } from './testing/lab-player.ts';
import { openLabsBench } from './testing/labs-bench.ts';

const { context, player } = await openLabsBench();

describe('a run for practice', () => {
  test('begins with the empty answer and shows nothing that is to be found out', async () => {
    const answer = await player().start('practice');

    expect(answer.json()).toMatchObject({
      kind: 'practice',
      number: 1,
      revision: 0,
      answer: { moved: [] },
      marking: null,
      debrief: null,
    });
    expect(answer.body).not.toContain(canary);
    expect(answer.json().hints).toEqual({ count: 3, taken: [] });
  });

  test('is taken up where it stood, and begins once when two windows begin it together', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => player().begin('practice')));

    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  test('is marked as often as one likes, with every reason at once, and then opens the debrief', async () => {
    const run = await player().begin('practice');
    const boxes = boxesOf(await run.view(), [0, 1, 2]);
    await run.save(1, boxes.slice(0, 1));

    const first = (await run.mark(1)).json();
    await run.save(2, boxes.slice(0, 2));
    const second = (await run.mark(2)).json();

    expect(first.marking).toMatchObject({ points: '70/1', revision: 1, cap: null });
    expect(first.marking.results[0].witnesses).toMatchObject([{ at: [boxes[1]] }]);
    expect(second.marking).toMatchObject({ points: '100/1', revision: 2 });
    expect(JSON.stringify(second.debrief)).toContain(`${canary} debrief`);
    expect((await player().lab()).lab.standing.practice.best).toBe('100/1');
  });

  test('marked again at the same save, stays the same', async () => {
    const run = await player().begin('practice');

    const first = (await run.mark(0)).json();
    const again = (await run.mark(0)).json();

    expect(again.marking).toEqual(first.marking);
  });

  test('is not marked while the page shows an older save', async () => {
    const run = await player().begin('practice');
    await run.save(1, []);

    expect((await run.mark(0)).json()).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('says that an act would harm somebody, and limits the whole', async () => {
    const run = await player().begin('practice');
    await run.save(1, boxesOf(await run.view(), [0, 1, 2]));

    const { marking } = (await run.mark(1)).json();

    expect(marking).toMatchObject({ points: '50/1', cap: { points: 50, witness: { kind: 'unsafe' } } });
  });

  test('begins again as the next run, with the same situation while graded runs may come', async () => {
    const run = await player().begin('practice');
    const before = await run.view();

    const next = (await run.reset()).json();

    expect(next).toMatchObject({ number: 2, revision: 0, kind: 'practice' });
    expect(next.task.room).toBe((before.task as { room: string }).room);
    expect((await run.save(1, [])).json()).toMatchObject({ code: 'lab-refused' });
    expect((await run.mark(0)).json()).toMatchObject({ code: 'lab-refused' });
    expect((await player().lab()).runs.map(({ number, endedAt }) => [number, endedAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test('cannot be seen, saved or marked by somebody else', async () => {
    const run = await player().begin('practice');
    const thief = player(await signInAs(context)).at(run.id);

    const answers = await Promise.all([
      thief.show(),
      thief.save(1, []),
      thief.mark(0),
      thief.hint(1),
      thief.reset(),
      thief.moves(),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(404));
  });
});

describe('a hint', () => {
  test('is given in its order, written down once and costs nothing', async () => {
    const run = await player().begin('practice');

    const early = await run.hint(2);
    const first = (await run.hint(1)).json();
    const again = (await run.hint(1)).json();
    const second = (await run.hint(2)).json();

    expect(early.json()).toMatchObject({ code: 'lab-refused' });
    expect(JSON.stringify(first.hints.taken)).toContain(`${canary} hint 1`);
    expect(again.hints).toEqual(first.hints);
    expect(second.hints.taken).toHaveLength(2);
    expect((await run.hint(4)).json()).toMatchObject({ code: 'lab-refused' });
    expect((await run.mark(0)).json().marking.points).toBe('40/1');
  });
});

describe('a save', () => {
  test('gets the next number, and the same one again changes nothing', async () => {
    const run = await player().begin('practice');

    const first = (await run.save(1, ['a'])).json();
    const again = (await run.save(1, ['a'])).json();

    expect(first.revision).toBe(1);
    expect(again).toEqual(first);
  });

  test('under a number that is taken by another answer is refused, and both are still there', async () => {
    const run = await player().begin('practice');
    await run.save(1, ['here']);

    const other = await run.save(1, ['elsewhere']);
    const ahead = await run.save(5, ['later']);

    expect([other, ahead].map((answer) => answer.json().code)).toEqual(['conflict', 'conflict']);
    expect(await run.view()).toMatchObject({ revision: 1, answer: { moved: ['here'] } });
  });

  test('from two windows at once is taken once', async () => {
    const run = await player().begin('practice');

    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((box) => run.save(1, [box])));

    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });

  test('that is no answer of this lab, or too long, is refused', async () => {
    const run = await player().begin('practice');

    const wrong = await player().call('PUT', `/api/lab-runs/${run.id}/answer`, { revision: 1, answer: { shelf: 1 } });
    const long = await run.save(1, ['x'.repeat(150_000)]);
    const zero = await run.save(1, ['a\0b']);

    expect([wrong, long, zero].map((answer) => answer.json().code)).toEqual(Array(3).fill('answer-unusable'));
    expect((await run.view()).revision).toBe(0);
  });

  test('stays as it was, so that the run can be looked at again step by step', async () => {
    const run = await player().begin('practice');
    const boxes = boxesOf(await run.view(), [0, 1]);
    await run.save(1, boxes.slice(0, 1));
    await run.save(2, boxes);

    const { moves } = (await run.moves()).json();
    const seen = [await run.move(0), await run.move(1), await run.move(2)];

    expect(moves.map(({ revision }: { revision: number }) => revision)).toEqual([0, 1, 2]);
    expect(seen.map(({ marking }) => marking?.points)).toEqual(['40/1', '70/1', '100/1']);
    expect(seen[1]?.answer).toEqual({ moved: boxes.slice(0, 1) });
  });
});
