import { type PointerEvent, type RefObject, useState } from 'react';

/**
 * Dragging a step by its number with mouse, pen or finger: the step goes to the place of the row under the pointer. A
 * convenience beside the buttons, which do the same.
 */
export function useDraggedStep(
  list: RefObject<HTMLOListElement | null>,
  onDrop: (step: string, place: number) => void,
): { readonly dragged: string | null; readonly grab: (step: string) => (event: PointerEvent) => void } {
  const [dragged, setDragged] = useState<string | null>(null);
  const grab = (step: string) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    setDragged(step);
    const letGo = (last: Event) => {
      grip.removeEventListener('pointerup', letGo);
      grip.removeEventListener('pointercancel', letGo);
      setDragged(null);
      const rows = [...(list.current?.children ?? [])];
      if (last.type !== 'pointerup' || !('clientY' in last) || typeof last.clientY !== 'number') return;
      const y = last.clientY;
      const place = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
      onDrop(step, place === -1 ? rows.length : place);
    };
    grip.addEventListener('pointerup', letGo);
    grip.addEventListener('pointercancel', letGo);
  };
  return { dragged, grab };
}
