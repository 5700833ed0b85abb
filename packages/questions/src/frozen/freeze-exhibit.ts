import { assertNever } from '@cmdsp/primitives';
import type { AuthoredExhibit } from '../authored/exhibit.ts';
import type { FrozenExhibit } from './frozen-exhibit.ts';

/** The candidate-safe part of an authored exhibit, field by field. */
export function freezeExhibit(exhibit: AuthoredExhibit): FrozenExhibit {
  const { id, title } = exhibit;
  switch (exhibit.kind) {
    case 'table':
      return { kind: 'table', id, title, columns: exhibit.columns, rows: exhibit.rows };
    case 'log':
      return { kind: 'log', id, title, lines: exhibit.lines };
    case 'document':
      return { kind: 'document', id, title, body: exhibit.body };
    case 'figure':
      return { kind: 'figure', id, title, figure: exhibit.figure };
    default:
      return assertNever(exhibit);
  }
}
