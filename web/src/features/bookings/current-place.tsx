import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { OwnBooking } from './bookings-query.ts';
import styles from '../../ui/facts-card.module.css';
import { useChangeBookings } from './use-change-bookings.ts';
import { WindowFacts } from './window-facts.tsx';

/** The place that is held, what it promised, and giving it back. */
export function CurrentPlace({ booking, now }: { readonly booking: OwnBooking; readonly now: string }) {
  const [isAsking, setAsking] = useState(false);
  const { window, freeUntil, doesAbsenceCount, checkIn, meetingUrl, mayCancel } = booking;
  const giveBack = useChangeBookings(
    () => request('POST /api/bookings/:id/cancellation', { params: { id: booking.id } }),
    () => setAsking(false),
  );
  const costs = now > freeUntil && doesAbsenceCount;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3>{window.title}</h3>
        <Tag tone="good" icon="check">
          Booked
        </Tag>
      </div>
      <WindowFacts window={window} />
      {window.needsCheckIn && (
        <p>
          {checkIn === null
            ? 'The invigilator looks at an identity document before you start; only its kind is written down.'
            : 'You are checked in.'}
        </p>
      )}
      {meetingUrl !== null && (
        <p>
          Meeting: <a href={meetingUrl}>{meetingUrl}</a>
        </p>
      )}
      <p>
        You can give it back or move it without cost until <ZonedTime at={freeUntil} timeZone={window.timeZone} />.
      </p>
      <div className={styles.row}>
        <a href={`/api/bookings/${booking.id}/calendar`} download>
          Save as a calendar entry
        </a>
        {mayCancel && <Button onPress={() => setAsking(true)}>Give the place back</Button>}
      </div>
      <Dialog
        title={`Give back your place: ${window.title}`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button look="danger" isPending={giveBack.isPending} onPress={() => giveBack.mutate(undefined)}>
              Give it back
            </Button>
          </>
        }
      >
        {costs ? (
          <Notice tone="caution" title="This counts as an attempt">
            <p>The time for giving it back without cost is over. You can say why afterwards; an officer decides.</p>
          </Notice>
        ) : (
          <p>It costs nothing. Somebody else can take the place at once.</p>
        )}
        {giveBack.error !== null && <Failure error={giveBack.error} />}
      </Dialog>
    </div>
  );
}
