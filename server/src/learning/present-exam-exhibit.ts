import type { examExhibitSchema } from '@cmdsp/contract';
import { readMarkdown } from '@cmdsp/markdown';
import { assertNever } from '@cmdsp/primitives';
import type { ExhibitView } from '@cmdsp/questions';
import type { z } from 'zod';

type Exhibit = z.input<typeof examExhibitSchema>;

/** An exhibit as the player draws it: texts as trees, everything else as it is. */
export function presentExamExhibit(exhibit: ExhibitView): Exhibit {
  const { handle, title } = exhibit;
  switch (exhibit.kind) {
    case 'table':
      return { kind: 'table', handle, title, columns: [...exhibit.columns], rows: exhibit.rows.map((row) => [...row]) };
    case 'log':
      return { kind: 'log', handle, title, lines: [...exhibit.lines] };
    case 'document':
      return { kind: 'document', handle, title, body: readMarkdown(exhibit.body).tree };
    case 'figure':
      // Plain JSON by its type; zod's JSON differs only in being mutable.
      return {
        kind: 'figure',
        handle,
        title,
        figure: exhibit.figure as Extract<Exhibit, { kind: 'figure' }>['figure'],
      };
    default:
      return assertNever(exhibit);
  }
}
