import { emptyModel, addComponent, type Component } from '@cmdsp/workbench/system-model';
import { describe, expect, it } from 'vitest';
import { nearestComponent } from './nearest-component.ts';

function at(id: string, x: number, y: number): Component {
  const { model } = addComponent(emptyModel, { label: id, kind: 'server', position: { x, y } });
  const [component] = model.components;
  if (component === undefined) throw new TypeError('one component was added');
  return { ...component, id };
}

const middle = at('middle', 0, 0);
const all = [middle, at('right', 200, 10), at('far-right', 500, 0), at('low', 20, 150), at('aslant', 150, 140)];

describe('nearestComponent', () => {
  it.each([
    ['right', 'right'],
    ['down', 'low'],
    ['left', null],
    ['up', null],
  ] as const)('leads %s to %s', (direction, expected) => {
    expect(nearestComponent(all, { from: middle, direction })?.id ?? null).toBe(expected);
  });

  it('leads back to where one came from', () => {
    const right = all[1] ?? middle;

    expect(nearestComponent(all, { from: right, direction: 'left' })?.id).toBe('middle');
  });
});
