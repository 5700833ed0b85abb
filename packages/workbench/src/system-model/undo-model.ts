import type { History } from './history.ts';

/** One step back; the same history where there is none. */
export function undoModel(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [...history.future, history.present] };
}
