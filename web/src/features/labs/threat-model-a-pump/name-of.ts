import type { ThreatModelTask } from '@cmdsp/labs/public';

/** The words for an element, or for a flow `source>target` as `Source → Target`. */
export function nameOf({ elements }: Pick<ThreatModelTask, 'elements'>, place: string): string {
  return place
    .split('>')
    .map((id) => elements.find((one) => one.id === id)?.label ?? id)
    .join(' → ');
}
