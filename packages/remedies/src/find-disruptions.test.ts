import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SittingFacts } from './facts.ts';
import { findDisruptions } from './find-disruptions.ts';
import { overlapOf, totalOf, withoutIntervals } from './intervals.ts';
import { remedyOf } from './remedy-of.ts';
import { aPolicy } from './testing/a-policy.ts';
import { anExam, aSitting, invigilatorCrash, serverRestart, span, wifiRoam } from './testing/fault-traces.ts';

const policy = aPolicy();
const told = (facts: Parameters<typeof findDisruptions>[0]) =>
  findDisruptions(facts, policy).map(({ cause, losses }) => ({
    cause,
    lost: Object.fromEntries(losses.map(({ sitting, lost }) => [sitting, lost / 1000])),
  }));

// beyond.md, idea 2: recorded fault traces give the expected credits to the second.
test('gives everybody in the hall the seconds that the network cost them', () => {
  const found = findDisruptions(wifiRoam, policy);

  expect(found.map(({ cause }) => cause)).toEqual(['network']);
  expect(found[0]).toMatchObject({ from: 1_200_000, to: 1_248_000 });
  expect(found[0]?.losses.length).toBe(80);
  for (const [index, { lost }] of (found[0]?.losses ?? []).entries()) expect(lost / 1000).toBe(20 + (index % 26));
});

test('gives back what a restart of the server took from those who sat, and nothing for the time that the clock stood', () => {
  const found = told(serverRestart);

  expect(found).toEqual([
    // Silent 13 s before the server went: their own connection, which the page bridges.
    { cause: 'connection', lost: { two: 13 } },
    { cause: 'server', lost: { one: 42.5, two: 42.5, paused: 12.5 } },
  ]);
});

test('finds that nobody lost a second when the page of the invigilator died', () => {
  expect(told(invigilatorCrash)).toEqual([]);
});

test('does not call it the network when two of eight are silent, nor when eight are so one after the other', () => {
  const two = Array.from({ length: 8 }, (_, index) =>
    aSitting(`seat-${index}`, index < 2 ? { silences: [span(100, 160)] } : {}),
  );
  const apart = two.map((sitting, index) => ({ ...sitting, silences: [span(100 * index, 100 * index + 90)] }));

  expect(told(anExam(two)).map(({ cause }) => cause)).toEqual(['connection', 'connection']);
  expect(new Set(told(anExam(apart)).map(({ cause }) => cause))).toEqual(new Set(['connection']));
});

test('counts of a long silence only the part that many shared', () => {
  const sittings = ['a', 'b', 'c'].map((id) => aSitting(id, { silences: [span(100, 160)] }));
  const found = told(anExam([...sittings, aSitting('long', { silences: [span(90, 900)] })]));

  expect(found).toEqual([
    { cause: 'connection', lost: { long: 10 } },
    { cause: 'network', lost: { a: 60, b: 60, c: 60, long: 60 } },
    { cause: 'connection', lost: { long: 740 } },
  ]);
});

test('takes an invigilator’s mistake for what it was, also when the page was silent meanwhile', () => {
  const found = told(anExam([aSitting('a', { stops: [span(500, 560)], silences: [span(510, 580)] }), aSitting('b')]));

  expect(found).toEqual([
    { cause: 'invigilation', lost: { a: 60 } },
    { cause: 'connection', lost: { a: 20 } },
  ]);
});

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 90 }))
    .map(([from, long]) => span(from, from + long)),
  { maxLength: 3 },
);
const someSittings = fc
  .array(fc.record({ end: fc.integer({ min: 60, max: 400 }), silences: spans, pauses: spans, stops: spans }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) =>
    list.map(({ end, ...facts }, index): SittingFacts => aSitting(`s${index}`, { ...facts, ran: span(0, end) })),
  );
const exams = fc
  .tuple(someSittings, spans)
  .map(([sittings, away]) =>
    anExam(sittings, { watched: span(0, 400), served: withoutIntervals([span(0, 400)], away) }),
  );

test('counts no moment twice, none outside a sitting and none while its clock stood', () => {
  fc.assert(
    fc.property(exams, (exam) => {
      const found = findDisruptions(exam, aPolicy({ ignoreBelowSeconds: 0 }));

      for (const { id, ran, pauses, silences, stops } of exam.sittings) {
        const own = found.flatMap(({ losses }) => losses.filter(({ sitting }) => sitting === id));
        const away = withoutIntervals([exam.watched], exam.served);
        const could = withoutIntervals(overlapOf([...silences, ...stops, ...away], [ran]), pauses);
        // Together exactly the moments that could be lost: all are explained, each once.
        expect(own.reduce((sum, { lost }) => sum + lost, 0)).toBe(totalOf(could));
        expect(totalOf(own.flatMap((loss) => loss.spans))).toBe(totalOf(could));
      }
    }),
  );
});

// beyond.md, idea 2: no candidate with an equal loss receives another remedy.
test('gives the same to everybody who lost the same, whoever they are and in whatever order they are listed', () => {
  fc.assert(
    fc.property(exams, fc.integer({ min: 0, max: 7 }), (exam, which) => {
      const twin = exam.sittings[which % exam.sittings.length] ?? aSitting('nobody');
      const doubled = { ...exam, sittings: [...exam.sittings, { ...twin, id: 'twin' }].toReversed() };

      const found = findDisruptions(doubled, policy);

      const remedies = new Map<string, unknown>();
      for (const { cause, losses } of found)
        for (const { lost } of losses) {
          const remedy = remedyOf(policy, { cause, lost, lostBefore: 0, returned: lost });
          const known = remedies.get(`${cause} ${lost}`);
          if (known !== undefined) expect(remedy).toEqual(known);
          remedies.set(`${cause} ${lost}`, remedy);
        }
      const lossesOf = (id: string) =>
        found.flatMap(({ cause, losses }) =>
          losses.filter(({ sitting }) => sitting === id).map(({ lost }) => [cause, lost]),
        );
      expect(lossesOf('twin')).toEqual(lossesOf(twin.id));
    }),
  );
});
