import { describe, expect, it } from 'vitest';
import { objectivesMatrix } from './objectives-matrix.ts';

const nothing = { objectives: ['First', 'Second'], topics: [], quiz: [], examination: [], cases: [], assignments: [], labs: [] };
const topics = [
  { id: '1.1', module: 1, objectives: [1] },
  { id: '2.1', module: 2, objectives: [1, 2] },
];
const aCase = { slug: 'a-case', module: 1, objectives: [1] };

describe('objectivesMatrix', () => {
  it('names what serves each objective, each thing once', () => {
    const [first, second] = objectivesMatrix({
      ...nothing,
      topics,
      quiz: [
        { topic: '2.1', objective: 1 },
        { topic: '1.1', objective: 1 },
        { topic: '1.1', objective: 1 },
      ],
      examination: [{ domain: 4, objective: 2 }],
      cases: [aCase],
    });

    expect(first).toMatchObject({
      number: 1,
      text: 'First',
      topics: { status: 'covered', by: ['1.1', '2.1'] },
      quizzes: { status: 'covered', by: ['1.1', '2.1'] },
      cases: { status: 'covered', by: ['a-case'] },
      examination: { status: 'gap', by: [] },
    });
    expect(second).toMatchObject({ topics: { by: ['2.1'] }, quizzes: { status: 'gap' }, examination: { by: ['4'] } });
  });

  it('takes cases for planned while a module that serves the objective has none', () => {
    const [, second] = objectivesMatrix({ ...nothing, topics, cases: [aCase] });

    expect(second?.cases.status).toBe('planned');
  });

  it('sees a gap once all these modules have cases', () => {
    const [, second] = objectivesMatrix({ ...nothing, topics, cases: [aCase, { ...aCase, module: 2 }] });

    expect(second?.cases.status).toBe('gap');
  });

  it('takes assignments and labs for planned as long as there are none', () => {
    const [first] = objectivesMatrix({ ...nothing, topics });

    expect(first).toMatchObject({ assignments: { status: 'planned' }, labs: { status: 'planned' } });
  });

  it('names assignments by their modules, and labs whose topics serve the objective', () => {
    const [first, second] = objectivesMatrix({
      ...nothing,
      topics,
      assignments: [
        { module: 1, objectives: [1] },
        { module: 2, objectives: [1] },
      ],
      labs: [{ id: 'a-lab', topics: ['1.1'] }],
    });

    expect(first).toMatchObject({
      assignments: { status: 'covered', by: ['1', '2'] },
      labs: { status: 'covered', by: ['a-lab'] },
    });
    expect(second).toMatchObject({ assignments: { status: 'gap', by: [] }, labs: { status: 'gap', by: [] } });
  });
});
