import type { Scene } from './scene.ts';

/**
 * The scenes of these names, in their order, with the scenes that they go on from; all of them when no name is given.
 * @throws Error that says which names are of no scene
 */
export function chooseScenes(scenes: readonly Scene[], names: readonly string[]): readonly Scene[] {
  if (names.length === 0) return scenes;
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) throw new Error(`No scene is called ${unknown.join(', ')}`);
  const chosen = new Set<Scene>();
  for (const scene of scenes.filter(({ name }) => names.includes(name))) {
    const ofPerson = scenes.filter(({ who }) => who === scene.who);
    let first = ofPerson.indexOf(scene);
    while (first > 0 && ofPerson[first]?.path === undefined) first -= 1;
    for (const step of ofPerson.slice(first, ofPerson.indexOf(scene) + 1)) chosen.add(step);
  }
  return scenes.filter((scene) => chosen.has(scene));
}
