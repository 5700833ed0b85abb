import type { SbomTask } from './task.ts';

/** What the elements of a task are called in sentences for people. */
export function namesOf({ components, advisories, product, windows }: SbomTask): (id: string) => string {
  const names = new Map([
    [product.id, product.name],
    ...components.map(({ id, name }) => [id, name] as const),
    ...advisories.map(({ id, label }) => [id, label] as const),
    ...windows.map(({ id, title, onDay }) => [id, `${title} (day ${onDay})`] as const),
  ]);
  return (id) => names.get(id) ?? id;
}
