import { describe, expect, it } from 'vitest';
import { aSingle } from '../testing/index.ts';
import { presentFeedback } from './present-feedback.ts';
import { MissingHandleError } from './in-dealt-order.ts';

describe('presentFeedback', () => {
  it('gives every option its verdict and reason in the order dealt', () => {
    const question = aSingle({ key: 2 });
    const options = ['o3', 'o1', 'o4', 'o2'].map((id) => ({ id, handle: `h-${id}` }));

    const feedback = presentFeedback({ question, handle: 'q', options });

    expect(feedback.options).toEqual([
      { handle: 'h-o3', isCorrect: true, rationale: 'Reason 3', misconception: null },
      { handle: 'h-o1', isCorrect: false, rationale: 'Reason 1', misconception: null },
      { handle: 'h-o4', isCorrect: false, rationale: 'Reason 4', misconception: null },
      { handle: 'h-o2', isCorrect: false, rationale: 'Reason 2', misconception: null },
    ]);
  });

  it('names the mistaken belief that a wrong option embodies', () => {
    const question = aSingle();
    const named = {
      ...question,
      options: question.options.map((option) => ({ ...option, misconception: 'a-belief' })),
    };

    const feedback = presentFeedback({ question: named, handle: 'q', options: [{ id: 'o2', handle: 'h' }] });

    expect(feedback.options).toMatchObject([{ misconception: 'a-belief' }]);
  });

  it('cites the source, with null where there is no clause', () => {
    const question = aSingle({ source: { document: 'Guidance', date: '2026-02' } });

    const feedback = presentFeedback({ question, handle: 'q', options: [] });

    expect(feedback.source).toEqual({ document: 'Guidance', clause: null, date: '2026-02' });
  });

  it('refuses a deal of another question', () => {
    const present = () => presentFeedback({ question: aSingle(), handle: 'q', options: [{ id: 'o9', handle: 'h' }] });

    expect(present).toThrow(MissingHandleError);
  });
});
