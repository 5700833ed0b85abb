import { beforeEach, expect, test } from 'vitest';
import { aLab } from '../../testing/a-lab.ts';
import { openLabsBench } from './testing/labs-bench.ts';

/** What marking this lab needs is loaded when `load` is called, and asked for whenever `prepare` is. */
let load: () => void;
let loaded: Promise<void>;
let asked = 0;

beforeEach(() => {
  asked = 0;
  loaded = new Promise((resolve) => {
    load = resolve;
  });
});

const { player } = await openLabsBench({
  ...aLab,
  prepare: async () => {
    asked += 1;
    await loaded;
  },
});

test('a run begins and opens without waiting for what its marking needs, which is asked for meanwhile', async () => {
  const run = await player().begin('practice');
  const view = await run.show();

  expect(view.statusCode).toBe(200);
  expect(asked).toBeGreaterThan(0);
  load();
});

test('while marking waits, the run can be opened and saved: nothing of it is held', async () => {
  const run = await player().begin('practice');
  const marking = run.mark(0);

  const saved = await run.save(1, []);
  const opened = await run.show();
  load();

  expect([saved.statusCode, opened.statusCode]).toEqual([200, 200]);
  // What was saved meanwhile is not marked unseen.
  expect((await marking).json()).toMatchObject({ code: 'conflict' });
  expect((await run.mark(1)).json()).toMatchObject({ marking: { revision: 1 } });
});

test('a graded run is handed in once what its marking needs is there', async () => {
  const run = await player().begin('graded');
  let isDone = false;
  const submitted = run.submit(0).finally(() => {
    isDone = true;
  });
  await run.show();
  const wasDone = isDone;

  load();

  expect((await submitted).statusCode).toBe(200);
  expect(wasDone).toBe(false);
});
