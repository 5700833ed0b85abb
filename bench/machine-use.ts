import { readFileSync } from 'node:fs';
import { cpuSeconds } from './cpu-seconds.ts';

const ticksPerSecond = 100;

/** Starts to watch the machine; the answer is the share of all cores, 0 to 1, that
 * other processes than `ours` and their children used since. */
export function watchMachine(ours: () => readonly number[]): () => number {
  const own = () => ours().reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const before = { ...machineSeconds(), own: own() };
  return () => {
    const after = machineSeconds();
    const others = after.busy - before.busy - (own() - before.own);
    return Math.max(0, others) / (after.all - before.all);
  };
}

/** CPU seconds of all cores since the start of the machine, idle ones included in `all` (Linux). */
function machineSeconds(): { readonly busy: number; readonly all: number } {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, softInterrupts = 0, stolen = 0] = first
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const busy = user + nice + system + interrupts + softInterrupts + stolen;
  return { busy: busy / ticksPerSecond, all: (busy + idle + waiting) / ticksPerSecond };
}
