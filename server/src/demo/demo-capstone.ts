import type { Capstone, Catalogue } from '@cmdsp/content';

/** The case about which people of the demonstration write; null where the content has none. */
export function demoCapstone({ capstones }: Pick<Catalogue, 'capstones'>): Capstone | null {
  return capstones.find(({ id }) => id === 'infusion-pump-fleet') ?? capstones[0] ?? null;
}
