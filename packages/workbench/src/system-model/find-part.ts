import type { PartKind } from './part-kind.ts';
import type { SystemModel } from './system-model.ts';

/** Which kind of part has an id, and its name for people; null where nothing has it. Interfaces belong to their component. */
export function findPart(model: SystemModel, id: string): { readonly kind: PartKind; readonly label: string } | null {
  for (const kind of kinds) {
    const part = model[kind].find((one) => one.id === id);
    if (part !== undefined) return { kind, label: part.label };
  }
  return null;
}

const kinds: readonly PartKind[] = ['components', 'flows', 'boundaries', 'zones', 'assets', 'useCases'];
