/** A zone as it is edited. */
export type EditedZone = { readonly id: string; readonly label: string; readonly isIsolated: boolean };

/** A new zone of this name, with an id of its own made from it. */
export function newZone(label: string, zones: readonly EditedZone[]): EditedZone {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30);
  const base = plain === '' ? 'zone' : plain;
  const taken = new Set(zones.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return { id, label: label.trim() === '' ? 'Zone' : label.trim(), isIsolated: true };
}
