import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** What a process id that a `postmaster.pid` names stands for now. */
export type ProcessState = 'server-of-this-cluster' | 'another-program' | 'dead-unreaped' | 'gone';

/**
 * Decides whether process `pid` still is the server of `clusterDirectory`. Numbers of dead servers are given to other
 * programs, and a dead server whose parent never asked for its exit code keeps its number.
 */
export function inspectProcess({ pid, clusterDirectory }: { pid: number; clusterDirectory: string }): ProcessState {
  if (!exists(pid)) return 'gone';
  return process.platform === 'linux' ? inspectLinux(pid, clusterDirectory) : inspectByName(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function inspectLinux(pid: number, clusterDirectory: string): ProcessState {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    if (state === 'Z' || state === 'X') return 'dead-unreaped';
    if (name !== 'postgres' && name !== 'postmaster') return 'another-program';
    // A server stands in its folder; comparing the folder itself also holds when it was moved or copied.
    const standsIn = statSync(`/proc/${pid}/cwd`);
    const cluster = statSync(clusterDirectory);
    return standsIn.ino === cluster.ino && standsIn.dev === cluster.dev ? 'server-of-this-cluster' : 'another-program';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 'gone';
    // Whoever may not look at a process does not own it, and the server belongs to us.
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      return 'another-program';
    throw error;
  }
}

function inspectByName(pid: number): ProcessState {
  try {
    const [state, name] = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/, 2);
    if (state?.startsWith('Z')) return 'dead-unreaped';
    return name?.endsWith('postgres') ? 'server-of-this-cluster' : 'another-program';
  } catch {
    // `ps` ends with 1 when it finds no such process.
    return 'gone';
  }
}
