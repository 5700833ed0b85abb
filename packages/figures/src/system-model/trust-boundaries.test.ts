import { describe, expect, it } from 'vitest';
import type { ModelParts } from './model-parts.ts';
import { trustBoundaries } from './trust-boundaries.ts';

const aModel = (
  flows: readonly (readonly [string, string, boolean])[],
  parts: Partial<ModelParts> = {},
): ModelParts => ({
  zones: ['ward', 'network', 'cloud'].map((id) => ({ id, label: id })),
  components: ['ward', 'network', 'cloud'].map((zone) => ({ id: zone, label: zone, kind: 'server', zone })),
  flows: flows.map(([from, to, crossesBoundary]) => ({ from, to, label: 'flow', crossesBoundary })),
  ...parts,
});

describe('trustBoundaries', () => {
  it('follows from the flows: where neighbours meet and every flow over the line crosses trust', () => {
    const model = aModel([
      ['ward', 'network', true],
      ['network', 'cloud', false],
    ]);

    expect(trustBoundaries(model)).toEqual([{ place: 0, label: null }]);
  });

  it('claims no line that only a flow from further away suggests', () => {
    expect(trustBoundaries(aModel([['ward', 'cloud', true]]))).toEqual([]);
  });

  it('takes the author’s word before its own', () => {
    const boundaries = [{ after: 'network', label: 'The maker’s side' }];

    expect(trustBoundaries(aModel([['ward', 'network', true]], { boundaries }))).toEqual([
      { place: 1, label: 'The maker’s side' },
    ]);
  });
});
