import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeComponents } from './arrange-components.ts';
import { componentSize } from './component-size.ts';
import { freePlace } from './free-place.ts';
import type { SystemModel } from './system-model.ts';
import { aComponent, aSystem } from './testing/a-system.ts';
import { someSystem } from './testing/some-system.ts';

function overlaps({ components }: SystemModel): number {
  return components.flatMap((one, index) =>
    components
      .slice(index + 1)
      .filter(
        ({ position: { x, y } }) =>
          Math.abs(x - one.position.x) < componentSize.width && Math.abs(y - one.position.y) < componentSize.height,
      ),
  ).length;
}

describe('Places on the canvas', () => {
  it('are free for a new component, whatever is drawn already', () => {
    fc.assert(
      fc.property(someSystem, (model) => {
        const added = aComponent({ id: 'new', position: freePlace(model) });

        expect(overlaps({ ...model, components: [...model.components, added] })).toBe(overlaps(model));
      }),
    );
  });

  it('overlap no more after arranging, and each zone has its own columns', () => {
    const members = Array.from({ length: 11 }, (_, index) => aComponent({ id: `a-${index}`, zone: 'ward' }));
    const model = aSystem({
      zones: [
        { id: 'ward', label: 'Ward' },
        { id: 'cloud', label: 'Cloud' },
      ],
      components: [...members, aComponent({ id: 'b', zone: 'cloud' }), aComponent({ id: 'c' })],
    });

    const columns = arrangeComponents(model).components.map(({ position }) => position.x);

    expect(overlaps(arrangeComponents(model))).toBe(0);
    expect(columns).toEqual([...Array<number>(8).fill(0), 320, 320, 320, 640, 960]);
  });
});
