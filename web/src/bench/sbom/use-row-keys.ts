import { type KeyboardEvent as KeyPress, useState } from 'react';
import { rowStep } from './row-step.ts';

/**
 * The buttons that open the rows of a table as one stop of the Tab key, however many rows there are: arrow keys, Page Up and Page
 * Down, Home and End move between them. `name` tells the tables of a page apart.
 */
export function useRowKeys(name: string, ids: readonly string[], opened: string | null) {
  const [last, setLast] = useState<string | null>(null);
  const stop = [last, opened].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;
  const focus = (id: string | null | undefined) => document.getElementById(`${name}-${id ?? ''}`)?.focus();
  return {
    /** What the button of a row is given. */
    keysOf: (id: string) => ({
      id: `${name}-${id}`,
      tabIndex: id === stop ? 0 : -1,
      onFocus: () => setLast(id),
      onKeyDown: (event: KeyPress) => {
        const next = rowStep(event.key, { place: ids.indexOf(id), count: ids.length });
        if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        focus(ids[next]);
      },
    }),
    /** For what a row opened: Escape leads back to the row. */
    onEscape: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || opened === null) return;
      event.preventDefault();
      focus(ids.includes(opened) ? opened : stop);
    },
  };
}
