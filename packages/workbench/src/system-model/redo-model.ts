import type { History } from './history.ts';

/** The step that was taken back last, once more; the same history where there is none. */
export function redoModel(history: History): History {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: history.future.slice(0, -1) };
}
