import { describe, expect, it } from 'vitest';
import { aHotspot, aMatching, aNumeric, anEvidence, anOrdering } from '../testing/index.ts';
import { authoredQuestionSchema } from './authored-question.ts';

const [step] = anOrdering().steps;
const [pair] = aMatching().pairs;

describe('authoredQuestionSchema of the other interactions', () => {
  it.each([anOrdering(), aMatching(), aHotspot(), anEvidence(), aNumeric()])('accepts $kind as it is', (question) => {
    expect(authoredQuestionSchema.safeParse(question).data).toEqual(question);
  });

  it.each([
    ['two steps', anOrdering({ texts: ['A', 'B'] }), 'steps'],
    ['two steps of one text', anOrdering({ texts: ['A', 'B', 'A'] }), 'steps'],
    ['an unknown key of a step', { ...anOrdering(), steps: [{ ...step, first: true }] }, 'steps.0'],
    ['two premises of one text', aMatching({ pairs: [pair, pair].flatMap((one) => one ?? []) }), 'pairs'],
    ['a left-over option that is used', aMatching({ leftOver: [{ text: 'Match A', rationale: 'x' }] }), 'leftOver'],
    ['a region that the figure does not have', aHotspot({ regions: elements('component/ghost') }), 'regions.2.element'],
    ['a region without name', aHotspot({ regions: elements('the gateway') }), 'regions.2.element'],
    ['more right regions than wrong ones', aHotspot({ keys: ['flow/1', 'flow/2', 'zone/ward'] }), 'regions'],
    ['a figure without regions', { ...aHotspot(), figure: timeline }, 'figure.kind'],
    ['lines of which none counts', anEvidence({ keys: [] }), 'material'],
    ['more lines that count than may be picked', anEvidence({ keys: [0, 1], atMost: 1 }), 'atMost'],
    ['picks of more than half', anEvidence({ atMost: 4 }), 'atMost'],
    ['a number that is not exact', { ...aNumeric(), answer: 12.5 }, 'answer'],
    ['a comma in a number', aNumeric({ answer: '12,5' }), 'answer'],
    ['a tolerance below zero', aNumeric({ tolerance: '-1' }), 'tolerance'],
  ])('refuses %s and says where', (_, question, where) => {
    const read = authoredQuestionSchema.safeParse(question);

    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toContain(where);
  });
});

function elements(last: string) {
  return ['flow/1', 'flow/2', last].map((element, index) => ({
    element,
    rationale: 'x',
    ...(index === 0 ? { correct: true as const } : {}),
  }));
}

const timeline = {
  kind: 'timeline',
  title: 'T',
  caption: 'C',
  events: ['2020', '2021'].map((on) => ({ on, label: 'L', detail: 'D' })),
};
