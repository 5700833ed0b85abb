import { componentSize, connectComponents, moveComponents } from '@cmdsp/workbench/system-model';
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { homeOf } from './home-of.ts';
import { type Direction, nearestComponent } from './nearest-component.ts';
import { neighbourPart } from './neighbour-part.ts';
import { removalOf } from './removal-of.ts';
import type { Editing } from './use-model-editing.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** How far one press moves a component, in units of the canvas. */
const step = 20;

/** The drawing by keyboard alone. Says from which component a flow is being drawn. */
export function useDrawingKeys({
  editing,
  frame,
  shown,
}: {
  readonly editing: Editing;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly shown: ReadonlyMap<string, string> | null;
}): { readonly source: string | null; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const { model, isReadOnly } = editing;
  const [source, setSource] = useState<string | null>(null);
  // The component whose flows and boundaries F and B go along.
  const [lastHome, setHome] = useState<string | null>(null);
  const home = model.components.some(({ id }) => id === lastHome) ? lastHome : null;
  const show = useShowPart(frame);
  const goTo = (id: string) => {
    editing.select(id);
    show(id);
  };
  const endFlow = (from: string, to: string) => {
    setSource(null);
    const connected = connectComponents(model, { from, to });
    if (!connected.ok) return editing.say(connected.problem);
    editing.change({ model: connected.value.model, words: 'Flow drawn. Say what it carries.' });
    editing.open(connected.value.id);
  };
  const press = (key: string, id: string, isShift: boolean): boolean => {
    const component = model.components.find((one) => one.id === id);
    const direction = arrows[key];
    const start = component?.id ?? home ?? homeOf(model, id);
    if (direction !== undefined && component === undefined) {
      if (start !== null) goTo(start);
      return true;
    }
    if (direction !== undefined && component !== undefined) {
      if (isShift && !isReadOnly) {
        const place = moveBy(component.position, direction);
        editing.change({
          model: moveComponents(model, new Map([[id, place]])),
          words: `${component.label} moved ${direction}.`,
          merge: `move ${id}`,
        });
        return true;
      }
      const drawn = model.components.filter((one) => shown === null || shown.has(one.id));
      const nearest = nearestComponent(drawn, { from: component, direction });
      if (nearest !== null) goTo(nearest.id);
      return true;
    }
    switch (key) {
      case 'f':
      case 'b': {
        if (start === null) return true;
        setHome(start);
        const next = neighbourPart(model, { home: start, at: id, kind: key === 'f' ? 'flow' : 'ring', shown });
        if (next !== null) goTo(next);
        return true;
      }
      case 'Escape': {
        if (source !== null) {
          setSource(null);
          editing.say('No flow is drawn.');
          return true;
        }
        if (component !== undefined || start === null) return false;
        goTo(start);
        return true;
      }
      case 'Enter':
      case ' ':
        if (source !== null && component !== undefined) endFlow(source, id);
        else editing.open(id);
        return true;
      case 'c':
        if (isReadOnly || component === undefined) return false;
        setSource(id);
        editing.say(`A flow begins at ${component.label}. Go to the other end and press Enter; Escape gives up.`);
        return true;
      case 'Delete':
      case 'Backspace': {
        if (isReadOnly) return false;
        const removal = removalOf(model, id);
        editing.change(removal);
        const rest = removal.model.components[0];
        editing.select(null);
        if (rest !== undefined) show(rest.id);
        return true;
      }
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const target = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    const id = target?.getAttribute('data-part') ?? null;
    const isDone = isCommand || id === null ? false : press(event.key, id, event.shiftKey);
    if (isDone) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return { source, onKeyDown };
}

function moveBy({ x, y }: { readonly x: number; readonly y: number }, direction: Direction) {
  switch (direction) {
    case 'up':
      return { x, y: y - step };
    case 'down':
      return { x, y: y + step };
    case 'left':
      return { x: x - step, y };
    case 'right':
      return { x: x + step, y };
  }
}

/** Focuses a part and brings it into view without scrolling the page of the canvas, which would shift the drawing. */
function useShowPart(frame: RefObject<HTMLDivElement | null>): (id: string) => void {
  const { setCenter, getZoom, getInternalNode } = useReactFlow();
  return (id) => {
    const part = frame.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
    if (part === null || part === undefined || frame.current === null) return;
    part.focus({ preventScroll: true });
    const around = frame.current.getBoundingClientRect();
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const isInside = left >= around.left && right <= around.right && top >= around.top && bottom <= around.bottom;
    const place = getInternalNode(id)?.internals.positionAbsolute;
    if (isInside || place === undefined) return;
    void setCenter(place.x + componentSize.width / 2, place.y + componentSize.height / 2, { zoom: getZoom() });
  };
}
