import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request as call } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './accommodations.module.css';
import { accommodationRequestsQuery, type DeskRequest } from './accommodation-queries.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { PrivateWords } from './private-words.tsx';
import { RequestCard } from './request-card.tsx';

/** One request as an officer sees it, and what they can do. */
export function DeskRequestCard({ request }: { readonly request: DeskRequest }) {
  const queryClient = useQueryClient();
  const [isDeciding, setDeciding] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const { id, number, candidate, handler, barrier, isLate, state } = request;
  const isOpen = state === 'waiting' || state === 'appealed';
  const take = useMutation({
    mutationFn: () => call('POST /api/accommodations/:id/taking', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accommodationRequestsQuery.queryKey }),
  });
  const isMine = handler?.isMe === true;
  return (
    <RequestCard
      request={request}
      title={`${number}, ${candidate}`}
      tags={
        isLate && (
          <Tag tone="danger" icon="warning">
            Late
          </Tag>
        )
      }
    >
      {isOpen && (
        <>
          <p className={styles.quiet}>
            {handler === null
              ? 'Nobody has taken it yet.'
              : isMine
                ? 'You have taken it.'
                : `Taken by ${handler.name}.`}
          </p>
          {barrier !== null && <Notice title="Another officer decides this">{<span>{barrier}</span>}</Notice>}
          {take.error !== null && <Notice tone="danger" role="alert" title={take.error.message} />}
          {isMine && <PrivateWords id={id} number={number} />}
          {barrier === null && (
            <div className={styles.row}>
              {!isMine && (
                <Button onPress={() => take.mutate()} isPending={take.isPending} aria-label={`Take ${number}`}>
                  {handler === null ? 'Take it' : 'Take it over'}
                </Button>
              )}
              {isMine && (
                <Button look="primary" onPress={() => setDeciding(true)} aria-label={`Decide ${number}`}>
                  Decide
                </Button>
              )}
            </div>
          )}
        </>
      )}
      {!isOpen && request.isInForce && (
        <div className={styles.row}>
          <Button onPress={() => setEnding(true)} aria-label={`End early what ${number} granted`}>
            End it early
          </Button>
        </div>
      )}
      {isEnding && <EndDialog request={request} onClose={() => setEnding(false)} />}
      {isDeciding && <DecideDialog request={request} onClose={() => setDeciding(false)} />}
    </RequestCard>
  );
}
