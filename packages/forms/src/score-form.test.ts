import { compareRational, formatRational, rational, sumRational } from '@cmdsp/primitives';
import type { QuestionKey, QuestionResponse } from '@cmdsp/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealtQuestions, type Deal } from './deal.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import { scoreForm } from './score-form.ts';

const passMark = rational(7, 10);

describe('scoreForm', () => {
  it.each([
    [21, 30, 'pass'],
    [20, 30, 'fail'],
    [7, 10, 'pass'],
    [6, 10, 'fail'],
    [70, 100, 'pass'],
    [69, 100, 'fail'],
    [30, 30, 'pass'],
    [0, 30, 'fail'],
    [1, 1, 'pass'],
    [2, 3, 'fail'],
  ] as const)('with %i of %i points is a %3$s', (right, total, decision) => {
    const score = scoreRight(right, total);

    expect(score.decision).toBe(decision);
    expect(formatRational(score.points)).toBe(`${right}/1`);
  });

  it('passes exactly 70 % and fails one part of a point less, for any maximum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 60 }), (tens, parts) => {
        // Two questions worth 7 and 3 times `tens`, cut into `parts`: the first alone is exactly 70 %.
        const worth = (points: number, id: string) =>
          aKey({ id, points: formatRational(rational(points * tens, parts)) });
        const exact = [worth(7, 'q1'), worth(3, 'q2')];
        const less = [
          aKey({ id: 'q1', points: formatRational(rational(7 * tens * 1000 - 1, parts * 1000)) }),
          worth(3, 'q2'),
        ];
        const more = [
          worth(7, 'q1'),
          aKey({ id: 'q2', points: formatRational(rational(3 * tens * 1000 + 1, parts * 1000)) }),
        ];
        const decide = (questions: QuestionKey[]) =>
          scoreForm({
            key: aFormKey(questions),
            deal: aDeal(questions),
            responses: right([1]),
            passMark,
            minimumForBand: 8,
          });

        expect(decide(exact).decision).toBe('pass');
        expect(decide(less).decision).toBe('fail');
        expect(decide(more).decision).toBe('fail');
      }),
    );
  });

  it('adds partial points exactly: three halves and a third of three questions are not rounded', () => {
    const questions = [1, 2, 3].map((index) => aKey({ id: `q${index}`, kind: 'choose', correct: ['o1', 'o2', 'o3'] }));
    const responses = new Map([
      [1, chosen('q1', 'o1')],
      [2, chosen('q2', 'o1', 'o2')],
      [3, chosen('q3', 'o4')],
    ]);

    const score = scoreForm({
      key: aFormKey(questions),
      deal: aDeal(questions),
      responses,
      passMark,
      minimumForBand: 8,
    });

    expect(formatRational(score.points)).toBe('1/1');
    expect(score.questions.map(({ outcome }) => outcome.kind)).toEqual(['scored', 'scored', 'scored']);
  });

  it('reports a question without answer as unanswered, and a withdrawn answer too', () => {
    const questions = [aKey({ id: 'q1' }), aKey({ id: 'q2' }), aKey({ id: 'q3' })];
    const responses = new Map<number, QuestionResponse | null>([
      [1, { kind: 'single', option: 'q1/o2' }],
      [2, null],
    ]);

    const score = scoreForm({
      key: aFormKey(questions),
      deal: aDeal(questions),
      responses,
      passMark,
      minimumForBand: 8,
    });

    expect(score.questions.map(({ outcome }) => outcome.kind)).toEqual(['scored', 'unanswered', 'unanswered']);
    expect(formatRational(score.maximum)).toBe('3/1');
  });

  it('scores pretest questions and counts them nowhere', () => {
    const questions = [aKey({ id: 'q1' }), aKey({ id: 'q2', pretest: true, topic: '2.2', domain: 2 })];

    const score = scoreForm({
      key: aFormKey(questions),
      deal: aDeal(questions),
      responses: right([1]),
      passMark,
      minimumForBand: 1,
    });

    expect(formatRational(score.maximum)).toBe('1/1');
    expect(score.decision).toBe('pass');
    expect(score.questions[1]).toMatchObject({ isCounted: false, outcome: { kind: 'unanswered' } });
    expect(score.studyNext).toEqual([]);
    expect(score.domains.find(({ domain }) => domain === 2)).toBeUndefined();
  });

  it.each([
    [8, 8, 'strong'],
    [20, 17, 'strong'],
    [20, 16, 'at the standard'],
    [10, 7, 'at the standard'],
    [10, 6, 'below the standard'],
    [8, 0, 'below the standard'],
    [7, 7, 'too few questions to say'],
    [7, 0, 'too few questions to say'],
  ] as const)('calls a domain of %i questions with %i right %s', (total, rightAnswers, band) => {
    const score = scoreRight(rightAnswers, total);

    expect(score.domains).toMatchObject([{ domain: 1, questions: total, band }]);
  });

  it('sums up domains to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ domain: fc.integer({ min: 1, max: 6 }), isRight: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        (cases) => {
          const questions = cases.map(({ domain }, index) => aKey({ id: `q${index + 1}`, domain }));
          const answered = right(cases.flatMap(({ isRight }, index) => (isRight ? [index + 1] : [])));

          const score = scoreForm({
            key: aFormKey(questions),
            deal: aDeal(questions),
            responses: answered,
            passMark,
            minimumForBand: 8,
          });

          expect(sumRational(score.domains.map(({ points }) => points))).toEqual(score.points);
          expect(sumRational(score.domains.map(({ maximum }) => maximum))).toEqual(score.maximum);
        },
      ),
    );
  });

  it('ranks topics by lost points, then by number, and leaves out those without loss', () => {
    const topics = ['2.2', '1.1', '3.3', '3.3', '4.4'];
    const questions = topics.map((topic, index) => aKey({ id: `q${index + 1}`, topic }));

    const score = scoreForm({
      key: aFormKey(questions),
      deal: aDeal(questions),
      responses: right([5]),
      passMark,
      minimumForBand: 8,
    });

    expect(score.studyNext.map(({ topic, lost }) => `${topic} ${formatRational(lost)}`)).toEqual([
      '3.3 2/1',
      '1.1 1/1',
      '2.2 1/1',
    ]);
  });

  it('does not depend on the order in which the sitting was dealt', () => {
    const questions = Array.from({ length: 12 }, (_, index) =>
      aKey({
        id: `q${index + 1}`,
        domain: (index % 3) + 1,
        topic: `${(index % 3) + 1}.1`,
        correct: [`o${(index % 4) + 1}`],
      }),
    );
    const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 });
    const orders = fc.shuffledSubarray(questions, { minLength: 12 });
    fc.assert(
      fc.property(answers, orders, orders, (chosenOptions, one, other) => {
        const scoreDealt = (order: QuestionKey[]) => {
          const deal = aDeal(order);
          const responses = new Map(
            dealtQuestions(deal).map(({ position, id }) => {
              const option = chosenOptions[Number(id.slice(1)) - 1];
              return [position, option ? ({ kind: 'single', option: `${id}/o${option}` } as const) : null];
            }),
          );
          return scoreForm({ key: aFormKey(questions), deal, responses, passMark, minimumForBand: 1 });
        };

        const [first, second] = [scoreDealt(one), scoreDealt(other)];

        expect({ ...second, questions: [] }).toEqual({ ...first, questions: [] });
        expect(compareRational(first.points, second.points)).toBe(0);
      }),
    );
  });

  it.each([
    ['a key of another form', [aKey({ id: 'q1' })], [aKey({ id: 'q2' })], [1]],
    ['an answer to a position that does not exist', [aKey({ id: 'q1' })], [aKey({ id: 'q1' })], [2]],
    ['nothing that counts', [aKey({ id: 'q1', pretest: true })], [aKey({ id: 'q1' })], [1]],
    [
      'a key that names an option the question does not have',
      [aKey({ id: 'q1', correct: ['o9'] })],
      [aKey({ id: 'q1' })],
      [1],
    ],
  ])('refuses %s', (_, keys, dealt, positions) => {
    const score = () =>
      scoreForm({ key: aFormKey(keys), deal: aDeal(dealt), responses: right(positions), passMark, minimumForBand: 8 });

    expect(score).toThrow(FormMismatchError);
  });
});

function scoreRight(rightAnswers: number, total: number) {
  const questions = Array.from({ length: total }, (_, index) => aKey({ id: `q${index + 1}` }));
  const responses = right(Array.from({ length: rightAnswers }, (_, index) => index + 1));
  return scoreForm({ key: aFormKey(questions), deal: aDeal(questions), responses, passMark, minimumForBand: 8 });
}

type OptionKey = Extract<QuestionKey, { readonly kind: 'single' | 'choose' | 'hotspot' }>;

function aKey(values: Partial<OptionKey> & { readonly id: string }): QuestionKey {
  return {
    kind: 'single',
    correct: ['o1'],
    points: '1/1',
    domain: 1,
    topic: '1.1',
    objective: 1,
    pretest: false,
    ...values,
  };
}

function aFormKey(questions: readonly QuestionKey[]) {
  return { format: 'cmdsp-key/1', questions } as const;
}

/** Positions in the order given; the handle of option o1 of q1 is `q1/o1`. */
function aDeal(questions: readonly QuestionKey[]): Deal {
  const parts = questions.map(({ id }, index) => {
    const options = ['o1', 'o2', 'o3', 'o4'].map((option) => ({ id: option, handle: `${id}/${option}` }));
    return { kind: 'single', question: { position: index + 1, id, handle: id, options } } as const;
  });
  return { format: 'cmdsp-deal/1', parts };
}

/** Answers option o1 at each position, of the question that `aDeal` puts there (q1 at 1, q2 at 2 …). */
function right(positions: readonly number[]): Map<number, QuestionResponse> {
  return new Map(positions.map((position) => [position, { kind: 'single', option: `q${position}/o1` }]));
}

function chosen(id: string, ...options: string[]): QuestionResponse {
  return { kind: 'choose', options: options.map((option) => `${id}/${option}`) };
}
