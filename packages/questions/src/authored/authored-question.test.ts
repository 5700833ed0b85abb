import { describe, expect, it } from 'vitest';
import { aChoose, aSetQuestion, aSingle } from '../testing/index.ts';
import { authoredQuestionSchema, bankQuestionSchema, setQuestionSchema } from './authored-question.ts';

const provenance = { drafted: { by: 'AI-assisted draft', on: '2026-11-21' }, accepted: null };

describe('authoredQuestionSchema', () => {
  it.each([
    ['a single question', aSingle()],
    ['a choose question', aChoose()],
    ['a question whose source is dated to the month', aSingle({ source: { document: 'D', date: '2026-02' } })],
    ['a pretest question', aSingle({ pretest: true })],
  ])('accepts %s as it is', (_, question) => {
    const read = authoredQuestionSchema.safeParse(question);

    expect(read.data).toEqual(question);
  });

  it.each([
    ['an unknown key', { ...aSingle(), enemys: [] }, ''],
    ['an unknown key of an option', withOption({ rational: 'x' }), 'options.1'],
    ['two best answers', withOption({ correct: true }), 'options'],
    ['no best answer', aSingle({ key: 9 }), 'options'],
    ['`correct: false`', withOption({ correct: false }), 'options.1.correct'],
    ['three options', { ...aSingle(), options: aSingle().options.slice(0, 3) }, 'options'],
    ['more keys than it asks for', { ...aChoose({ keys: [0, 1, 2] }), choose: 2 }, 'options'],
    ['fewer keys than it asks for', { ...aChoose({ keys: [0] }), choose: 2 }, 'options'],
    ['a choose question without number', { ...aChoose(), choose: undefined }, 'choose'],
    ['a domain outside 1 to 6', aSingle({ domain: 7 }), 'domain'],
    ['a topic that does not exist', aSingle({ topic: '1.7' }), 'topic'],
    ['a topic read as a number', { ...aSingle(), topic: 1.1 }, 'topic'],
    ['a difficulty outside its range', aSingle({ difficulty: 0.99 }), 'difficulty'],
    ['a source without date', { ...aSingle(), source: { document: 'D' } }, 'source.date'],
    ['an impossible month', aSingle({ source: { document: 'D', date: '2026-13' } }), 'source.date'],
    ['an unknown kind', { ...aSingle(), kind: 'essay' }, 'kind'],
    ['an option without rationale', withOption({ rationale: ' ' }), 'options.1.rationale'],
    ['an id with capitals', aSingle({ id: 'D1-01' }), 'id'],
  ])('refuses %s and says where', (_, question, where) => {
    const read = authoredQuestionSchema.safeParse(question);

    expect(read.success).toBe(false);
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toContain(where);
  });
});

describe('bankQuestionSchema', () => {
  it('accepts a question with its provenance', () => {
    const read = bankQuestionSchema.safeParse({ ...aChoose(), provenance });

    expect(read.success).toBe(true);
  });

  it('refuses a question without provenance', () => {
    const read = bankQuestionSchema.safeParse(aSingle());

    expect(read.success).toBe(false);
  });
});

describe('setQuestionSchema', () => {
  it('refuses a question that rests on no exhibit', () => {
    const read = setQuestionSchema.safeParse(aSetQuestion({ exhibits: [] }));

    expect(read.success).toBe(false);
  });
});

function withOption(change: object) {
  const question = aSingle();
  return {
    ...question,
    options: question.options.map((option, index) => (index === 1 ? { ...option, ...change } : option)),
  };
}
