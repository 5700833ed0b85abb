import { setText, type TextBlock } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';

/** Room left of the title of a zone, and right of it. */
export const zoneTitleMargin = 10;

/** Sets the title of a zone for a frame of the given width. */
export function setZoneTitle(model: SystemModel, zone: string, width: number): TextBlock {
  const label = model.zones.find(({ id }) => id === zone)?.label ?? '';
  return setText(label, width - 2 * zoneTitleMargin, { size: 'small', look: 'zone' });
}
