import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { OpenWindow, OwnBooking } from './bookings-query.ts';
import styles from '../../ui/facts-card.module.css';
import { useChangeBookings } from './use-change-bookings.ts';
import { WindowFacts } from './window-facts.tsx';

/** A window that lies ahead, with the button that takes a place in it, or why there is none. */
export function WindowCard({
  window,
  current,
  isSaidAbove,
}: {
  readonly window: OpenWindow;
  readonly current: OwnBooking | null;
  /** Why no place can be taken stands above all windows already. */
  readonly isSaidAbove: boolean;
}) {
  const { id, title, seats, seatsLeft, refusal, latestEnd } = window;
  const take = useChangeBookings(() =>
    current === null
      ? request('POST /api/bookings', { body: { windowId: id } })
      : request('POST /api/bookings/:id/move', { params: { id: current.id }, body: { windowId: id } }),
  );
  const mayTake = refusal === null && (current === null || current.mayMove);
  return (
    <section className={styles.card} aria-labelledby={`window-${id}`}>
      <div className={styles.head}>
        <h3 id={`window-${id}`}>{title}</h3>
        <Tag>
          {seatsLeft} of {seats} places free
        </Tag>
      </div>
      <WindowFacts window={window} latestEnd={latestEnd} />
      {refusal !== null && !isSaidAbove && <p>{refusal}</p>}
      {take.error !== null && <Failure error={take.error} />}
      {mayTake && (
        <div>
          <Button isPending={take.isPending} onPress={() => take.mutate(undefined)} aria-describedby={`window-${id}`}>
            {current === null ? 'Book a place' : 'Move my place here'}
          </Button>
        </div>
      )}
    </section>
  );
}
