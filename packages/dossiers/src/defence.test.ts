import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEvent } from './choose-event.ts';
import { type DefenceTemplate, drawDefence } from './draw-defence.ts';
import { freezeDossier } from './freeze-dossier.ts';
import { anEntry, anyRegister } from './testing/any-dossier.ts';

const templates: readonly DefenceTemplate[] = [
  ...[1, 2, 3, 4, 5, 6].map((number) => ({
    id: `any-${number}`,
    about: 'any' as const,
    text: `Why {entry}, way ${number}?`,
  })),
  ...[1, 2, 3].map((number) => ({
    id: `threat-${number}`,
    about: 'threat' as const,
    text: `Who gains by {entry}, way ${number}?`,
  })),
  ...[1, 2, 3].map((number) => ({
    id: `other-${number}`,
    about: 'control' as const,
    text: `Does {entry} stop {other}, way ${number}?`,
  })),
];
const draw = (entries: Parameters<typeof drawDefence>[0]['entries'], more: object = {}) =>
  drawDefence({ entries, templates, summary: '', asked: [], count: 5, seed: 'seed', ...more });

describe('the questions of a defence', () => {
  it('are always enough, never the same twice, and about entries that are there', () => {
    fc.assert(
      fc.property(anyRegister, fc.string(), (entries, seed) => {
        const drawn = draw(entries, { seed });

        if (!drawn.ok) throw new Error('There are always enough');
        const questions = drawn.value;
        expect(questions).toHaveLength(5);
        expect(new Set(questions.map(({ template }) => template)).size).toBe(5);
        for (const { entry, other, text } of questions) {
          expect(entries.map(({ id }) => id)).toContain(entry);
          expect(text).not.toMatch(/\{(entry|other)\}/);
          if (other !== null) expect(entries.find(({ id }) => id === entry)?.refs).toContain(other);
        }
        if (entries.length >= 5) expect(new Set(questions.map(({ entry }) => entry)).size).toBe(5);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same for the same dossier and seed, whatever the order in which it was kept', () => {
    fc.assert(
      fc.property(anyRegister, fc.string(), (entries, seed) => {
        expect(draw([...entries].reverse(), { seed, templates: [...templates].reverse() })).toEqual(
          draw(entries, { seed }),
        );
      }),
    );
  });

  it('begin with what the summary leans on', () => {
    const entries = Array.from({ length: 20 }, (_, index) => anEntry('threat', index + 1));

    const drawn = draw(entries, { summary: 'We rest on T-7, and T-17 stays open.' });

    expect(
      drawn.ok &&
        drawn.value
          .slice(0, 2)
          .map(({ entry }) => entry)
          .sort(),
    ).toEqual(['T-17', 'T-7']);
  });

  it('prefer entries with unusual references', () => {
    const usual = Array.from({ length: 12 }, (_, index) => anEntry('requirement', index + 1, { refs: ['T-1'] }));
    const unusual = anEntry('indicator', 1, { refs: ['SU-1'] });

    const drawn = draw([...usual, unusual, anEntry('threat', 1), anEntry('supplier', 1)]);

    expect(drawn.ok && drawn.value[0]?.entry).toBe('IN-1');
  });

  // Another round: other questions.
  it('come back in another round only when nothing else is left', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const entries = Array.from({ length: 12 }, (_, index) => anEntry('threat', index + 1));
        const first = draw(entries, { seed: `${seed} 1`, count: 4 });
        const asked = first.ok ? first.value : [];

        const second = draw(entries, { seed: `${seed} 2`, count: 4, asked });

        const again = second.ok ? second.value : [];
        expect(again).toHaveLength(4);
        expect(again.filter(({ entry }) => asked.some((one) => one.entry === entry))).toEqual([]);
        expect(again.filter(({ template }) => asked.some((one) => one.template === template))).toEqual([]);
      }),
    );
  });

  it('are refused where there are too few templates, and not cut short', () => {
    expect(draw([anEntry('threat', 1)], { templates: templates.slice(0, 3) })).toEqual({
      ok: false,
      problem: { needed: 5, possible: 3 },
    });
  });
});

describe('the event', () => {
  it('is one that was not met before, as long as there is one', () => {
    const events = ['a', 'b', 'c'];
    fc.assert(
      fc.property(fc.subarray(events), fc.string(), (met, seed) => {
        const chosen = chooseEvent({ events, met, seed });

        expect(events).toContain(chosen);
        if (met.length < 3) expect(met).not.toContain(chosen);
      }),
    );
  });
});

describe('a frozen dossier', () => {
  it('is one text, however it was kept, and another one after any change', () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const texts = [1, 2].map((part) => ({ part, hash: `hash ${part}` }));
        const frozen = freezeDossier({ caseId: 'pump', entries, texts });

        expect(freezeDossier({ caseId: 'pump', entries: [...entries].reverse(), texts: [...texts].reverse() })).toBe(
          frozen,
        );
        const [first, ...rest] = entries;
        if (first !== undefined)
          expect(
            freezeDossier({ caseId: 'pump', entries: [{ ...first, title: `${first.title}.` }, ...rest], texts }),
          ).not.toBe(frozen);
      }),
    );
  });
});
