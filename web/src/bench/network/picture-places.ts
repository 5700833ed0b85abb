/** A zone with its hosts, as it is drawn. */
export type DrawnZone = {
  readonly id: string;
  readonly label: string;
  readonly isIsolated: boolean;
  readonly hosts: readonly { readonly id: string; readonly label: string }[];
};

/** Where a thing is drawn, in units of the picture. */
export type DrawnBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where everything stands in the picture. */
export type PicturePlaces = {
  readonly width: number;
  readonly height: number;
  readonly zones: ReadonlyMap<string, DrawnBox>;
  readonly hosts: ReadonlyMap<string, DrawnBox>;
};

const [columns, gap, hostWidth, hostHeight, head] = [3, 16, 120, 26, 30] as const;
const inner = 2;
const zoneWidth = inner * (hostWidth + 8) + gap;

/** Zones in three columns, each put where the column is shortest; two hosts a row in each. */
export function picturePlaces(zones: readonly DrawnZone[]): PicturePlaces {
  const heights = Array.from({ length: columns }, (): number => gap);
  const zoneBoxes = new Map<string, DrawnBox>();
  const hostBoxes = new Map<string, DrawnBox>();
  for (const { id, hosts } of zones) {
    const column = heights.indexOf(Math.min(...heights));
    const [x, y] = [gap + column * (zoneWidth + gap), heights[column] ?? gap];
    const rows = Math.max(1, Math.ceil(hosts.length / inner));
    const height = head + rows * (hostHeight + 6) + 8;
    zoneBoxes.set(id, { x, y, width: zoneWidth, height });
    for (const [index, host] of hosts.entries()) {
      hostBoxes.set(host.id, {
        x: x + 10 + (index % inner) * (hostWidth + 8),
        y: y + head + Math.floor(index / inner) * (hostHeight + 6),
        width: hostWidth,
        height: hostHeight,
      });
    }
    heights[column] = y + height + gap;
  }
  return { width: gap + columns * (zoneWidth + gap), height: Math.max(...heights), zones: zoneBoxes, hosts: hostBoxes };
}
