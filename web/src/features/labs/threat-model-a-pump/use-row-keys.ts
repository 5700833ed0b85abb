import { useId } from 'react';
import { nextBox } from './next-box.ts';

/**
 * The keys of a list whose rows are fieldsets with boxes: arrow keys go from box to box and from row to row, Escape leads back to
 * where rows are added. A row that is added gets the focus; when one is removed, it goes back as well.
 */
export function useRowKeys() {
  const id = useId();
  const [listId, sourceId] = [`${id}-rows`, `${id}-source`];
  const rows = () => [...(document.getElementById(listId)?.querySelectorAll('fieldset') ?? [])];
  const goBack = () => document.getElementById(sourceId)?.querySelector<HTMLElement>('select, button')?.focus();
  return {
    /** For the list of rows. */
    listId,
    /** For what holds the fields or the button that add a row. */
    sourceId,
    goBack,
    moveByKey: (event: KeyboardEvent) => {
      if (event.key === 'Escape') return goBack();
      const boxes = rows().map((one) => [...one.querySelectorAll<HTMLElement>('input[type="checkbox"]')]);
      const row = boxes.findIndex((all) => all.some((one) => one === event.target));
      const box = boxes[row]?.findIndex((one) => one === event.target) ?? -1;
      const boxesOfRows = boxes.map((all) => all.length);
      const next = row === -1 ? null : nextBox(event.key, { row, box }, boxesOfRows);
      if (next === null) return undefined;
      event.preventDefault();
      return boxes[next.row]?.[next.box]?.focus();
    },
    /** Once the page is drawn again: the first field of the first or last row. */
    enterRow: (which: 'first' | 'last') => {
      requestAnimationFrame(() => {
        rows()
          .at(which === 'first' ? 0 : -1)
          ?.querySelector<HTMLElement>('select, input')
          ?.focus();
      });
    },
  };
}
