import { Empty } from '../../ui/states.tsx';

/** What to say where there is no system yet to ask about. */
export function NothingDrawn() {
  return (
    <Empty title="No component is in scope yet">
      Begin on the tab System: add the components and draw the flows between them.
    </Empty>
  );
}
