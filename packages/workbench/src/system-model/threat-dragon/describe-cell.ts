import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** The description of a cell, with its reason for being out of scope where it gives one. */
export function describeCell({ data }: ThreatDragonCell): string {
  const texts = [data?.['description'], data?.['reasonOutOfScope']];
  return texts
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
    .slice(0, 4000);
}
