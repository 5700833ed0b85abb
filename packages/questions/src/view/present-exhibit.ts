import { assertNever } from '@cmdsp/primitives';
import type { FrozenExhibit } from '../frozen/frozen-exhibit.ts';
import type { ExhibitView } from './exhibit-view.ts';

/** Builds what a candidate sees of one exhibit, field by field, under its per-sitting handle. */
export function presentExhibit(exhibit: FrozenExhibit, handle: string): ExhibitView {
  const { title } = exhibit;
  switch (exhibit.kind) {
    case 'table':
      return { kind: 'table', handle, title, columns: exhibit.columns, rows: exhibit.rows };
    case 'log':
      return { kind: 'log', handle, title, lines: exhibit.lines };
    case 'document':
      return { kind: 'document', handle, title, body: exhibit.body };
    case 'figure':
      return { kind: 'figure', handle, title, figure: exhibit.figure };
    default:
      return assertNever(exhibit);
  }
}
