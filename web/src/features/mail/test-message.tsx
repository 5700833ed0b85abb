import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import { mailFateQuery } from './mail-query.ts';

/** Sends a message to one's own address by the way of every other mail, and says what became of it. */
export function TestMessage() {
  const send = useMutation({ mutationFn: async () => request('POST /api/mail/test', {}) });
  return (
    <>
      <p>It goes to your own address, by the way of every other mail.</p>
      <div>
        <Button onPress={() => send.mutate()} isPending={send.isPending}>
          Send a test message
        </Button>
      </div>
      {send.error !== null && <Failure error={send.error} />}
      {send.data !== undefined && <Fate key={send.data.id} id={send.data.id} to={send.data.to} />}
    </>
  );
}

function Fate({ id, to }: { readonly id: string; readonly to: string }) {
  const { data } = useQuery(mailFateQuery(id));
  if (data?.state === 'sent') {
    return (
      <Notice tone="good" role="status" title={`The mail server took it, for ${to}.`}>
        <span>Look whether it arrives, and what its headers say of spf, dkim and dmarc.</span>
      </Notice>
    );
  }
  if (data !== undefined && data.state !== 'waiting') {
    return (
      <Notice tone="danger" role="status" title={`It did not leave, for ${to}.`}>
        <span>{data.lastError ?? 'The mail server gave no reason.'}</span>
      </Notice>
    );
  }
  return (
    <Notice role="status" title={`Queued for ${to}.`}>
      <span>{data?.lastError ?? 'This page says when the mail server has taken it.'}</span>
    </Notice>
  );
}
