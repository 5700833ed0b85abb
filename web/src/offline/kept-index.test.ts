import { describe, expect, it } from 'vitest';
import { findKeptTopic, type KeptIndex, type KeptModule, withModule } from './kept-index.ts';

const module = (number: number, keptAt = '2026-11-21T10:00:00.000Z'): KeptModule => ({
  number,
  title: `Module ${number}`,
  topics: [1, 2].map((place) => ({ id: `${number}.${place}`, title: `Topic ${number}.${place}` })),
  keptAt,
  bytes: 10,
});
const index: KeptIndex = { owner: 'o', version: 'v', modules: [module(1), module(3)] };

describe('withModule', () => {
  it('adds a module in its place and replaces one that is there', () => {
    const added = withModule(withModule(index, module(2)), module(1, '2026-12-01T10:00:00.000Z'));

    expect(added.modules.map(({ number, keptAt }) => [number, keptAt.slice(0, 10)])).toEqual([
      [1, '2026-12-01'],
      [2, '2026-11-21'],
      [3, '2026-11-21'],
    ]);
  });
});

describe('findKeptTopic', () => {
  it('knows the neighbours among what is kept', () => {
    expect(findKeptTopic(index, '1.2')).toMatchObject({ previous: { id: '1.1' }, next: { id: '3.1' } });
  });

  it.each([[index, '2.1'] as const, [null, '1.1'] as const])('knows nothing of what is not kept', (known, id) => {
    expect(findKeptTopic(known, id)).toBeNull();
  });
});
