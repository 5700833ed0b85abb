import { extension, extensionFields } from './extension.ts';
import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** What the extension of a cell says about a component or a flow, still to be checked; nothing where there is none. */
export function extensionOf({ data }: ThreatDragonCell, kind: 'component' | 'flow'): Readonly<Record<string, unknown>> {
  const own = data?.[extension];
  if (typeof own !== 'object' || own === null) return {};
  const fields: readonly string[] = extensionFields[kind];
  return Object.fromEntries(Object.entries(own).filter(([name]) => fields.includes(name)));
}
