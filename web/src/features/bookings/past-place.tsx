import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { OwnBooking } from './bookings-query.ts';
import styles from '../../ui/facts-card.module.css';
import { useChangeBookings } from './use-change-bookings.ts';

/** A place that is over: what became of it, what it costs, and a way to excuse an absence. */
export function PastPlace({ booking }: { readonly booking: OwnBooking }) {
  const { window, state, costsAttempt, excuse, mayExcuse, excuseUntil, cancelReason } = booking;
  return (
    <section className={styles.card} aria-labelledby={`place-${booking.id}`}>
      <div className={styles.head}>
        <h3 id={`place-${booking.id}`}>{window.title}</h3>
        <Tag tone={state === 'no-show' ? 'caution' : 'neutral'}>{stateWords[state]}</Tag>
      </div>
      <p>
        <ZonedTime at={window.opensAt} timeZone={window.timeZone} />
      </p>
      {cancelReason !== null && <p>The certification office called this window off: {cancelReason}</p>}
      {(state === 'no-show' || booking.isLate) && (
        <p>{costsAttempt ? 'It counts as an attempt.' : 'It does not count as an attempt.'}</p>
      )}
      {excuse.standing === 'asked' && <Notice title="An officer looks at your excuse">{excuse.words}</Notice>}
      {excuse.standing === 'accepted' && (
        <Notice tone="good" title="Excused">
          <p>{excuse.reason}</p>
        </Notice>
      )}
      {excuse.standing === 'declined' && (
        <Notice tone="caution" title="Not excused">
          <p>{excuse.reason}</p>
        </Notice>
      )}
      {mayExcuse && <ExcuseForm booking={booking} until={excuseUntil} />}
    </section>
  );
}

function ExcuseForm({ booking, until }: { readonly booking: OwnBooking; readonly until: string }) {
  const [words, setWords] = useState('');
  const ask = useChangeBookings(async () => {
    if (words.trim().length < 3) throw new Error('Say in a few words what kept you.');
    return request('POST /api/bookings/:id/excuse', { params: { id: booking.id }, body: { words } });
  });
  return (
    <Form
      submit="Send the excuse"
      look="secondary"
      width="reading"
      isPending={ask.isPending}
      error={ask.error}
      onSubmit={() => ask.mutate(undefined)}
    >
      <TextField
        label="What kept you"
        hint={`Officers read it, nobody else. Until ${new Date(until).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`}
        rows={3}
        value={words}
        onChange={setWords}
      />
    </Form>
  );
}

const stateWords = {
  booked: 'Booked',
  attended: 'Sat',
  'no-show': 'Not started',
  cancelled: 'Given back',
  moved: 'Moved',
} as const satisfies Record<OwnBooking['state'], string>;
