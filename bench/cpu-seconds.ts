import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** CPU seconds, user and system, that a process and all its children have used so far, ended ones included (Linux). */
export function cpuSeconds(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readStat);
  const own = all.find((process) => process.pid === pid);
  const children = all.filter((process) => process.parent === pid);
  const ticks =
    (own === undefined ? 0 : own.ticks + own.endedChildren) + children.reduce((sum, child) => sum + child.ticks, 0);
  return ticks / ticksPerSecond;
}

function readStat(name: string): { pid: number; parent: number; ticks: number; endedChildren: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
    return [{ pid: Number(name), parent, ticks: user + system, endedChildren: childrenUser + childrenSystem }];
  } catch {
    // Ended between the listing and the reading.
    return [];
  }
}
