import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** A text of a cell in one line, as names are; what is no text is an empty one. */
export function nameOf(cell: ThreatDragonCell): string {
  return oneLine(cell.data?.['name']) || oneLine(textIn(cell, 'label')) || oneLine(textIn(cell, 'text'));
}

function textIn({ attrs }: ThreatDragonCell, place: string): unknown {
  const inside = attrs?.[place];
  return typeof inside === 'object' && inside !== null && 'text' in inside ? inside.text : '';
}

function oneLine(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim().slice(0, 200) : '';
}
