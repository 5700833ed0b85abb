import { expect, test } from 'vitest';
import { chooseScenes } from './choose-scenes.ts';
import type { Scene } from './scene.ts';

const scenes: readonly Scene[] = [
  { name: 'lobby', who: 'candidate-ready', path: '/exam' },
  { name: 'foyer', who: 'candidate-ready', path: '/exam' },
  { name: 'programme', who: 'stranger', path: '/' },
  { name: 'question', who: 'candidate-ready' },
  { name: 'review', who: 'candidate-ready' },
];

test('without a name every scene is taken', () => {
  const names = chooseScenes(scenes, []).map(({ name }) => name);

  expect(names).toEqual(['lobby', 'foyer', 'programme', 'question', 'review']);
});

test('a scene with an address is taken alone', () => {
  const names = chooseScenes(scenes, ['lobby', 'programme']).map(({ name }) => name);

  expect(names).toEqual(['lobby', 'programme']);
});

test('a scene that goes on from others is taken after them, those of other people left out', () => {
  const names = chooseScenes(scenes, ['review']).map(({ name }) => name);

  expect(names).toEqual(['foyer', 'question', 'review']);
});

test('a name that no scene has is refused by that name', () => {
  expect(() => chooseScenes(scenes, ['lobby', 'foyre'])).toThrow('No scene is called foyre');
});
