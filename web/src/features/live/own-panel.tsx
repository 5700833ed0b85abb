import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { LiveOwn, LiveRoom, LiveSession } from './live-queries.ts';
import { countWords, roleWords } from './live-words.ts';
import styles from './live.module.css';
import { OwnAttendance } from './own-attendance.tsx';

/** What a participant does beside the slide: raise a hand, find their group, see that they were there. */
export function OwnPanel({
  session,
  room,
  own,
}: {
  readonly session: LiveSession;
  readonly room: LiveRoom;
  readonly own: LiveOwn | undefined;
}) {
  const queryClient = useQueryClient();
  const place = own === undefined || own.hand === null ? -1 : room.hands.indexOf(own.hand);
  const isRaised = own !== undefined && own.hand !== null;
  const hand = useMutation({
    mutationFn: () =>
      request('PUT /api/live-sessions/:session/hand', {
        params: { session: session.id },
        body: { isRaised: !isRaised },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['live', 'own', session.id] }),
  });
  return (
    <>
      <section className={styles.card} aria-labelledby="my-hand">
        <h2 id="my-hand">My hand</h2>
        <p className={styles.quiet} role="status">
          {place >= 0
            ? `Your hand is up; ${place === 0 ? 'you are first' : `${countWords(place, 'hand')} before yours`}.`
            : room.hands.length === 0
              ? 'No hand is up.'
              : `${countWords(room.hands.length, 'hand')} up.`}
        </p>
        <Button look={isRaised ? 'secondary' : 'primary'} isPending={hand.isPending} onPress={() => hand.mutate()}>
          <Icon name="person" size={16} /> {isRaised ? 'Take my hand down' : 'Raise my hand'}
        </Button>
        {hand.error !== null && <Notice tone="danger" role="alert" title={hand.error.message} />}
      </section>
      {room.round !== null && <OwnGroup round={room.round} group={own?.group ?? null} />}
      <section className={styles.card} aria-labelledby="here">
        <h2 id="here">Who is here</h2>
        <p>{countWords(room.present, 'participant')} here now.</p>
        <OwnAttendance visits={own?.visits ?? []} />
      </section>
    </>
  );
}

function OwnGroup({
  round,
  group,
}: {
  readonly round: NonNullable<LiveRoom['round']>;
  readonly group: LiveOwn['group'];
}) {
  const isMine = group !== null && group.round === round.number;
  return (
    <section className={styles.card} aria-labelledby="my-group">
      <h2 id="my-group">{isMine ? `My group: ${group.number} of ${round.groups}` : 'Groups'}</h2>
      {!isMine && (
        <p role="status">
          {round.isOut
            ? 'Groups were made before you came. Ask your facilitator where to join.'
            : 'The groups are back.'}
        </p>
      )}
      {isMine && (
        <>
          <p role="status">{round.isOut ? 'Talk with your group now.' : 'The groups are back in the room.'}</p>
          <p className={styles.prompt}>{group.prompt}</p>
          <ul className={styles.people}>
            {group.people.map(({ name, role, isYou }, index) => (
              <li key={index}>
                {name}
                {isYou && ' (you)'} <span className={styles.quiet}>{roleWords[role]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {round.debrief !== null && round.debrief !== '' && (
        <>
          <h3>What came of it</h3>
          <p className={styles.words}>{round.debrief}</p>
        </>
      )}
    </section>
  );
}
