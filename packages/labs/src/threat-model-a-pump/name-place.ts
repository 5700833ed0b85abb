import type { ThreatModelTask } from './threat-model-task.ts';

/** The words for a place of a diagram: an element by its label, a flow as `Source → Target`. */
export function namePlace({ elements }: Pick<ThreatModelTask, 'elements'>, place: string): string {
  return place
    .split('>')
    .map((id) => elements.find((one) => one.id === id)?.label ?? id)
    .join(' → ');
}
