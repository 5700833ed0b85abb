import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the processes that `parent` has started and that still run. */
export function listChildProcesses(parent: number): number[] {
  const pairs = process.platform === 'linux' ? readProcesses() : askPs();
  return pairs.filter((pair) => pair.parent === parent).map((pair) => pair.pid);
}

type Pair = { readonly pid: number; readonly parent: number };

function readProcesses(): Pair[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return [{ pid, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        // Ended between the listing and the reading.
        return [];
      }
    });
}

function askPs(): Pair[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));
}
