import type { DataFlow, SystemModel } from './system-model.ts';

/** How people call a flow: its own name, and its ends in any case. */
export function nameFlow({ components }: Pick<SystemModel, 'components'>, { label, from, to }: DataFlow): string {
  const name = (id: string) => components.find((component) => component.id === id)?.label ?? id;
  const ends = `${name(from)} to ${name(to)}`;
  return label === '' ? ends : `${label} (${ends})`;
}
