import { describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aCase, canaryAt, canaryBehind } from '../../testing/a-case.ts';
import { aCatalogue, aTree, canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { openCasesBench } from './testing/cases-bench.ts';

const { context, learner, player } = await openCasesBench();

describe('a play', () => {
  test('shows at each place only what may be known there', async () => {
    const play = await player().begin('product');
    const seen = (body: string) =>
      [...new Set(body.match(/CANARY-9f3d [^;]+;/g))].map((text) => text.slice(canary.length + 1));
    const own = ['brief of product;'];

    const briefing = await play.show();
    const first = await play.goOn(null);
    const outcome = await play.decide('first', 'c', 'Because.');
    const second = await play.goOn('first');

    expect(seen(briefing.body)).toEqual(own);
    expect(seen(first.body).sort()).toEqual(['aside-first of product;', 'at first;', ...own]);
    expect(seen(outcome.body).sort()).toEqual(['aside-first of product;', 'at first;', 'behind first-c;', ...own]);
    expect(seen(second.body).sort()).toEqual([
      'aside-first of product;',
      'aside-right of product;',
      'at first;',
      'at right;',
      'behind first-c;',
      ...own,
    ]);
    expect([briefing, first, outcome, second].map(({ body }) => /"next"|"effects"/.test(body))).toEqual(
      Array(4).fill(false),
    );
  });

  test('opens all roles, and the steps of this play alone, in the debrief', async () => {
    const play = await player().begin('product');

    const debrief = await play.through(['c', 'a', 'a']);

    const { place } = debrief.json();
    expect(place.debrief.roles).toHaveLength(6);
    expect(place.debrief.asides.map(({ step }: { step: string }) => step)).toEqual(['first', 'right', 'last']);
    expect(place.debrief.asides[0].roles).toHaveLength(6);
    expect(place.debrief.others).toEqual({ kind: 'too-few', people: 0, needed: 5 });
    expect(debrief.body).toContain(`${canary} summary;`);
    expect(debrief.body).not.toContain(canaryAt('left'));
    expect(debrief.body).not.toContain(canaryBehind('first', 'a'));
  });

  test('says how many steps may still come', async () => {
    const play = await player().begin('product');

    expect((await play.goOn(null)).json().place.ahead).toEqual({ fewest: 2, most: 2 });
  });

  test('is taken up where it stood, and begins only once for a role', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    await play.decide('first', 'a');

    const again = await player().begin('product');
    const other = await player().begin('regulatory');

    expect(again.id).toBe(play.id);
    expect((await again.show()).json().place).toMatchObject({ kind: 'outcome', choice: { decision: 'a' } });
    expect(other.id).not.toBe(play.id);
    expect((await other.show()).json().place).toEqual({ kind: 'briefing' });
  });

  test('begins once when two windows begin it together', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => player().begin('product')));

    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  test('cannot be seen or moved by somebody else', async () => {
    const play = await player().begin('product');
    const stranger = player(await signInAs(context)).at(play.id);

    const answers = await Promise.all([
      stranger.show(),
      stranger.goOn(null),
      stranger.decide('first', 'a'),
      stranger.draft('first', 'a', 'x'),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect((await play.show()).json().place).toEqual({ kind: 'briefing' });
  });

  test('keeps its text when the content changes', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    const changed = { ...aCase(), setting: aTree('Another setting.'), start: 'last' };
    const later = await buildApp({ ...context, catalogue: { ...aCatalogue(), cases: [changed] } });

    const kept = await player(learner(), later).at(play.id).show();
    const fresh = await (await player(learner(), later).begin('regulatory')).goOn(null);

    expect(kept.body).toContain('The setting.');
    expect(kept.json().place).toMatchObject({ kind: 'deciding', step: { id: 'first' } });
    expect(fresh.body).toContain('Another setting.');
    expect(fresh.json().place).toMatchObject({ kind: 'deciding', step: { id: 'last' } });
    await later.close();
  });
});

describe('a decision', () => {
  test('stays: repeating it changes nothing, another one is refused', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    const first = await play.decide('first', 'a', 'My reason');

    const repeated = await play.decide('first', 'a', 'Another reason');
    const other = await play.decide('first', 'b');

    expect(repeated.json()).toEqual(first.json());
    expect(other.json()).toMatchObject({ code: 'conflict', status: 409 });
    expect((await play.show()).json()).toEqual(first.json());
  });

  test('is one decision when two windows decide together', async () => {
    const play = await player().begin('product');
    await play.goOn(null);

    const answers = await Promise.all(['a', 'b', 'a', 'c'].map((decision) => play.decide('first', decision)));

    const codes = answers.map(({ statusCode }) => statusCode);
    const taken = (await play.show()).json().place.choice.decision;
    expect(codes).toEqual(['a', 'b', 'a', 'c'].map((decision) => (decision === taken ? 200 : 409)));
  });

  test.each([
    ['before the briefing was left', false, 'first', 'a', 409],
    ['at a step that comes later', true, 'last', 'a', 409],
    ['that the step does not have', true, 'first', 'z', 422],
  ])('is refused %s', async (_, isBegun, step, decision, status) => {
    const play = await player().begin('product');
    if (isBegun) await play.goOn(null);

    expect((await play.decide(step, decision)).statusCode).toBe(status);
  });

  test('keeps its reason exactly as it was typed', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    const reason = '  Two lines,\n\tone “quote” & <b>no markup</b> – 测试  ';

    const outcome = await play.decide('first', 'a', reason);

    expect(outcome.json().place.choice.reason).toBe(reason);
  });

  test('is refused with a reason that is too long or cannot be stored', async () => {
    const play = await player().begin('product');
    await play.goOn(null);

    const answers = await Promise.all(['x'.repeat(4001), 'a\0b'].map((reason) => play.decide('first', 'a', reason)));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
  });

  test('must come before going on', async () => {
    const play = await player().begin('product');
    await play.goOn(null);

    expect((await play.goOn('first')).json()).toMatchObject({ code: 'conflict' });
  });
});

describe('a draft', () => {
  test('is there again at the next visit and gone after the decision', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    await play.draft('first', null, 'I th');
    await play.draft('first', 'b', ' I think ');

    const again = await play.show();
    await play.decide('first', 'b', ' I think ');
    const next = await play.goOn('first');

    expect(again.json().place.draft).toMatchObject({ decision: 'b', reason: ' I think ' });
    expect(next.json().place.draft).toBeNull();
  });

  test.each([
    ['of a step that is decided', 'first', 'b', 409],
    ['with a decision that the step does not have', 'left', 'z', 422],
  ])('%s is refused', async (_, step, decision, status) => {
    const play = await player().begin('product');
    await play.goOn(null);
    await play.decide('first', 'a');
    await play.goOn('first');

    expect((await play.draft(step, decision, 'x')).statusCode).toBe(status);
  });
});
