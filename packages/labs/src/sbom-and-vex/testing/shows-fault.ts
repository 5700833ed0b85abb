import type { SbomTask } from '../task.ts';

/** Whether a component of the bill shows a fault of this kind, looked up in the bill itself. */
export function showsFault(task: SbomTask, id: string, kind: string): boolean {
  const part = task.components.find((component) => component.id === id);
  if (part === undefined) return false;
  if (kind === 'no-supplier') return part.supplier === null;
  if (kind === 'no-version') return part.version === null;
  if (kind === 'no-identifier') return part.purl === null;
  if (kind === 'no-end-of-support') return part.supportEndsOn === null;
  if (kind === 'unreached') return !task.dependencies.some(({ to }) => to === id);
  return task.components.some((other) => other.id !== id && other.name === part.name && other.version === part.version);
}
