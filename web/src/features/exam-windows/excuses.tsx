import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from '../../ui/facts-card.module.css';
import { useChangeWindow } from './use-change-window.ts';
import type { RosterRow, ShownWindow } from './windows-query.ts';

/** Excuses of those who did not come; officers read and decide them, others see that there are some. */
export function Excuses({ window }: { readonly window: ShownWindow }) {
  const rows = [...window.roster, ...window.givenBack].filter(({ excuse }) => excuse.standing !== 'none');
  if (rows.length === 0) return null;
  return (
    <Section title="Excuses">
      {rows.map((row) => (
        <Excuse key={row.id} windowId={window.id} row={row} />
      ))}
    </Section>
  );
}

function Excuse({ windowId, row }: { readonly windowId: string; readonly row: RosterRow }) {
  const [reason, setReason] = useState('');
  const { name, excuse } = row;
  const decide = useChangeWindow(async (outcome: 'accepted' | 'declined') => {
    if (reason.trim().length < 3) throw new Error('Give the reason; its writer reads it.');
    return request('POST /api/exam-windows/:id/excuses', {
      params: { id: windowId },
      body: { bookingId: row.id, outcome, reason },
    });
  });
  return (
    <section className={styles.card} aria-label={`Excuse of ${name}`}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>{excuse.words ?? 'The words are for officers.'}</p>
      {excuse.standing !== 'asked' && (
        <p>
          {excuse.standing === 'accepted' ? 'Excused. ' : 'Not excused. '}
          {excuse.reason}
        </p>
      )}
      {excuse.standing === 'asked' && excuse.words !== null && (
        <div className={styles.group}>
          <TextField label="Reason of the decision" isRequired rows={2} value={reason} onChange={setReason} />
          {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
          <div className={styles.row}>
            <Button isPending={decide.isPending} onPress={() => decide.mutate('accepted')}>
              Excuse the absence
            </Button>
            <Button isPending={decide.isPending} onPress={() => decide.mutate('declined')}>
              Do not excuse it
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
