import { describe, expect, it } from 'vitest';
import { freezeQuestion } from '../frozen/freeze-question.ts';
import { aChoose, aSetQuestion, aSingle } from '../testing/index.ts';
import { MissingHandleError } from './in-dealt-order.ts';
import { presentQuestion } from './present-question.ts';

const order = ['o3', 'o1', 'o4', 'o2'].map((id) => ({ id, handle: `h-${id}` }));

describe('presentQuestion', () => {
  it('shows texts in the order dealt, under the handles dealt', () => {
    const question = freezeQuestion(aSingle({ stem: 'What first?' }));

    const view = presentQuestion({ question, position: 7, handle: 'q', options: order, exhibitHandles: new Map() });

    expect(view).toEqual({
      kind: 'single',
      position: 7,
      handle: 'q',
      stem: 'What first?',
      options: [
        { handle: 'h-o3', text: 'Option 3' },
        { handle: 'h-o1', text: 'Option 1' },
        { handle: 'h-o4', text: 'Option 4' },
        { handle: 'h-o2', text: 'Option 2' },
      ],
      exhibits: [],
    });
  });

  it('says how many to choose', () => {
    const question = freezeQuestion(aChoose({ keys: [0, 2, 4] }));
    const options = question.options.map(({ id }) => ({ id, handle: `h-${id}` }));

    const view = presentQuestion({ question, position: 1, handle: 'q', options, exhibitHandles: new Map() });

    expect(view).toMatchObject({ kind: 'choose', choose: 3 });
  });

  it('names exhibits by their handles', () => {
    const question = freezeQuestion(aSetQuestion({ exhibits: ['e2', 'e1'] }));
    const exhibitHandles = new Map([
      ['e1', 'x'],
      ['e2', 'y'],
    ]);

    const view = presentQuestion({ question, position: 1, handle: 'q', options: order, exhibitHandles });

    expect(view.exhibits).toEqual(['y', 'x']);
  });

  it('carries no field that a frozen question was given by mistake', () => {
    const question = { ...freezeQuestion(aSingle()), key: 'CANARY', rationale: 'CANARY' };

    const view = presentQuestion({ question, position: 1, handle: 'q', options: order, exhibitHandles: new Map() });

    expect(JSON.stringify(view)).not.toContain('CANARY');
  });

  it.each([
    ['an option short', order.slice(1)],
    ['an option twice', [...order.slice(1), order[1] ?? { id: 'o1', handle: 'h' }]],
    ['an option of another question', [...order.slice(1), { id: 'o9', handle: 'h' }]],
  ])('refuses a deal with %s', (_, options) => {
    const question = freezeQuestion(aSingle());

    const present = () => presentQuestion({ question, position: 1, handle: 'q', options, exhibitHandles: new Map() });

    expect(present).toThrow(MissingHandleError);
  });

  it('refuses a question whose exhibit was dealt no handle', () => {
    const question = freezeQuestion(aSetQuestion({ exhibits: ['e1'] }));

    const present = () =>
      presentQuestion({ question, position: 1, handle: 'q', options: order, exhibitHandles: new Map() });

    expect(present).toThrow(MissingHandleError);
  });
});
