import type { Picture } from './contact-sheet.ts';
import { looks, type Scene } from './scene.ts';

/** The pictures a scene has, one for each look. */
export function picturesOf({ name }: Scene): readonly Picture[] {
  return looks.map((look) => ({ ...look, name, file: `${name}-${look.width}-${look.colorScheme}.png` }));
}
