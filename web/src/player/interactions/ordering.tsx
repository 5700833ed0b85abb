import { useEffect, useId, useRef, useState } from 'react';
import { MarkdownLine } from '../markdown.tsx';
import type { InteractionProps } from './interaction-props.ts';
import styles from './ordering.module.css';
import shared from './interactions.module.css';
import { fullOrder, moveStep } from './move-step.ts';
import { OrderingFeedback } from './ordering-feedback.tsx';
import { StepRow } from './step-row.tsx';
import { useDraggedStep } from './use-dragged-step.ts';

/**
 * Steps to put in order: buttons move one up or down; a step can be taken up and put at the place of another one; and it
 * can be dragged. The keyboard needs no drag.
 */
export function Ordering({
  question,
  response,
  onChange,
  feedback,
  isClosed,
  labelledBy,
}: InteractionProps<'ordering'>) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const placed = response?.kind === 'ordering' ? response.order : [];
  const order = fullOrder(
    question.options.map(({ handle }) => handle),
    placed,
  );

  const move = (step: string, place: number, focus: string | null) => {
    if (isClosed) return;
    const next = moveStep(order, step, place);
    focusNext.current = focus;
    setTaken(null);
    setSaid(`Now at place ${next.indexOf(step) + 1} of ${next.length}.`);
    if (next.join() !== order.join() || placed.length === 0) onChange({ kind: 'ordering', order: next });
  };
  const drag = useDraggedStep(list, (step, place) => move(step, place, null));

  useEffect(() => {
    // Moving a row in the page takes the focus away from its button.
    if (focusNext.current !== null) list.current?.querySelector<HTMLElement>(`#${focusNext.current}`)?.focus();
    focusNext.current = null;
  });

  if (feedback !== null) return <OrderingFeedback question={question} feedback={feedback} />;

  return (
    <div className={styles.ordering}>
      <p className={shared.count}>
        {placed.length === 0 ? 'Not in order yet: move a step, or keep the order shown.' : 'First step at the top.'}{' '}
        {taken !== null && 'Choose the place for the step taken up.'}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <ol className={styles.steps} ref={list} aria-labelledby={labelledBy}>
        {order.map((handle, place) => {
          const option = question.options.find((one) => one.handle === handle);
          if (option === undefined) return null;
          const name = `${id.replaceAll(/\W/g, '')}-${question.options.indexOf(option)}`;
          return (
            <StepRow
              key={handle}
              name={name}
              handle={handle}
              text={<MarkdownLine tree={option.text} />}
              place={place}
              count={order.length}
              state={taken === handle ? 'taken' : drag.dragged === handle ? 'dragged' : 'still'}
              isTarget={taken !== null && taken !== handle}
              isClosed={isClosed}
              onMove={(to, button) => move(handle, to, `${name}-${button}`)}
              onTake={() => {
                if (taken !== null && taken !== handle) move(taken, place, null);
                else {
                  setTaken(taken === handle ? null : handle);
                  setSaid(taken === handle ? 'Put back.' : 'Taken up. Choose the step at whose place it belongs.');
                }
              }}
              onLetGo={() => setTaken(null)}
              onGrab={isClosed ? undefined : drag.grab(handle)}
            />
          );
        })}
      </ol>
      {placed.length === 0 && !isClosed && (
        <button type="button" className={styles.keep} onClick={() => onChange({ kind: 'ordering', order })}>
          Keep this order
        </button>
      )}
    </div>
  );
}
