import { describe, expect, it } from 'vitest';
import { flowLanes } from './flow-lanes.ts';
import { flowLine } from './flow-line.ts';

const left = { x: 0, y: 0, width: 100, height: 40 };
const right = { x: 300, y: 0, width: 100, height: 40 };
const flow = (id: string, from: string, to: string) => ({
  id,
  from,
  to,
  label: '',
  fromInterface: null,
  toInterface: null,
  isTwoWay: false,
  protocol: '',
  port: null,
  payloads: [],
  isAuthenticated: false,
  isEncrypted: false,
  isOverPublicNetwork: false,
  isOutOfScope: false,
  assets: [],
  description: '',
});

describe('The line of a flow', () => {
  it('runs straight from rim to rim in its own lane', () => {
    expect(flowLine({ from: left, to: right, lane: 0 })).toEqual({
      path: 'M100 20 Q200 20 300 20',
      middle: { x: 200, y: 20 },
    });
  });

  it('keeps a flow and its answer apart, whichever way they are drawn', () => {
    const lanes = flowLanes([flow('there', 'a', 'b'), flow('back', 'b', 'a'), flow('third', 'a', 'b')]);
    const places = [
      flowLine({ from: left, to: right, lane: lanes.get('there') ?? 9 }),
      flowLine({ from: right, to: left, lane: lanes.get('back') ?? 9 }),
      flowLine({ from: left, to: right, lane: lanes.get('third') ?? 9 }),
    ].map(({ middle }) => Math.round(middle.y));

    expect(new Set(places).size).toBe(3);
  });

  it('is a point where both ends lie on one another', () => {
    expect(flowLine({ from: left, to: left, lane: 0 }).path).toBe('M50 20 Q50 20 50 20');
  });
});
