import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** When parts came or went and the chosen one lies outside the frame, the whole drawing is shown again. */
export function useFitOnGrowth({
  frame,
  count,
  selected,
}: {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly selected: string | null;
}): void {
  const { fitView } = useReactFlow();
  useEffect(() => {
    const part = frame.current?.querySelector(`[data-part="${CSS.escape(selected ?? '')}"]`);
    if (frame.current === null || part === null || part === undefined) return;
    const around = frame.current.getBoundingClientRect();
    const { left, right, top, bottom } = part.getBoundingClientRect();
    if (left >= around.left && right <= around.right && top >= around.top && bottom <= around.bottom) return;
    void fitView({ padding: 0.1, maxZoom: 1 });
  }, [fitView, frame, count, selected]);
}
