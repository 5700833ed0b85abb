import type { ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { describe, expect, it } from 'vitest';
import { drawnModel } from './drawn-model.ts';
import { freshBoundaryId } from './fresh-boundary-id.ts';
import { marksOf } from './marks-of.ts';

const task: ThreatModelTask = {
  title: 'Ward',
  situation: '',
  elements: [
    { id: 'server', label: 'Server', kind: 'process' },
    { id: 'stick', label: 'Stick', kind: 'store' },
    { id: 'nurse', label: 'Nurse', kind: 'external' },
  ],
  asset: 'server',
  statements: [],
  assumptions: [],
  counts: { boundaries: 1, threats: 1 },
  threats: [],
  mitigations: [],
};
const answer: ThreatModelAnswer = {
  flows: [{ source: 'stick', target: 'server', payload: ['code'], isAuthenticated: true, isEncrypted: false }],
  boundaries: [{ id: 'boundary-2', members: ['server'] }],
  threats: [],
  assumption: null,
};

describe('the drawing of a threat model', () => {
  it('shows every element of the sheet, and what was drawn between them', () => {
    const model = drawnModel(task, answer);

    expect(model.components.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'server software',
      'stick store',
      'nurse outside-system',
    ]);
    expect(model.flows).toMatchObject([
      {
        id: 'stick>server',
        from: 'stick',
        to: 'server',
        payloads: ['code'],
        isAuthenticated: true,
        isEncrypted: false,
      },
    ]);
    expect(model.boundaries).toMatchObject([{ id: 'boundary-2', components: ['server'] }]);
  });

  it('marks a flow that is drawn, and the two ends of one that is not', () => {
    const witness = { kind: 'missed-flow', sentence: 'Look', detail: null };

    const marks = marksOf(
      [
        { ...witness, at: ['stick>server'] },
        { ...witness, at: ['server>nurse'] },
      ],
      answer,
    );

    expect(marks.map(({ id }) => id)).toEqual(['stick>server', 'server', 'nurse']);
  });

  it('never names a new boundary like one that there is', () => {
    expect(freshBoundaryId([])).toBe('boundary-1');
    expect(freshBoundaryId(answer.boundaries)).toBe('boundary-3');
  });
});
