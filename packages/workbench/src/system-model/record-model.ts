import type { History } from './history.ts';
import type { SystemModel } from './system-model.ts';

/** As many steps can be taken back; older ones are forgotten. */
const steps = 100;

/** The history after a change; what had been taken back is gone. The same model again is no change. */
export function recordModel(history: History, model: SystemModel): History {
  if (model === history.present) return history;
  return { past: [...history.past, history.present].slice(-steps), present: model, future: [] };
}
