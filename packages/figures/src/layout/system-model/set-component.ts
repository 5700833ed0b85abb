import { setText, type TextBlock } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import { cellSize } from './cell.ts';

export type Component = SystemModel['components'][number];

/** The words of a component, set for its box, and the height (a whole number of cells) that the box needs. */
export type ComponentText = { readonly kind: TextBlock; readonly label: TextBlock; readonly height: number };

export const componentPadding = 9;
export const iconSize = 14;

const kindNames: Readonly<Record<Component['kind'], string>> = {
  device: 'Device',
  app: 'App',
  server: 'Server',
  cloud: 'Cloud',
  network: 'Network',
  person: 'Person',
  store: 'Data store',
};

/** What a kind of component is called in words. */
export function nameOfKind(kind: Component['kind']): string {
  return kindNames[kind];
}

/** Sets the kind (beside its icon) and the label of a component for a box of the given width. */
export function setComponent({ kind, label }: Component, width: number): ComponentText {
  const inner = width - 2 * componentPadding;
  const kindText = setText(kindNames[kind], inner - iconSize - 5, { size: 'small', look: 'quiet' });
  const labelText = setText(label, inner, { size: 'body', look: 'strong' });
  const height = kindText.height + 3 + labelText.height + 2 * componentPadding - 2;
  return { kind: kindText, label: labelText, height: Math.ceil(height / cellSize) * cellSize };
}
