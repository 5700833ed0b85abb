import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWords, momentWords } from './day-words.ts';
import { type OwnPrivacy, ownPrivacyQuery } from './privacy-queries.ts';
import styles from './privacy.module.css';

/** A request that waits with the way to take it back; otherwise what it means, what stands against it, and how to ask. */
export function ErasureSection({ own }: { readonly own: OwnPrivacy }) {
  const [isOpen, setOpen] = useState(false);
  if (own.erasure !== null) return <Waiting own={own} erasure={own.erasure} />;
  return (
    <div className={styles.group}>
      <p className={styles.prose}>
        We delete your account and everything you did here, and destroy the key to your personal data in the ledger.
        Nobody can bring it back. You have {own.coolingOffDays} days to think again.
      </p>
      <Grounds own={own} lead="Today this would stand against it:" />
      {isOpen ? (
        <AskForm own={own} onClose={() => setOpen(false)} />
      ) : (
        <Button look="danger" onPress={() => setOpen(true)}>
          Ask to be erased
        </Button>
      )}
    </div>
  );
}

function Waiting({ own, erasure }: { readonly own: OwnPrivacy; readonly erasure: NonNullable<OwnPrivacy['erasure']> }) {
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => request('POST /api/privacy/erasure/cancel', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownPrivacyQuery.queryKey }),
  });
  return (
    <div className={styles.group}>
      <Notice tone="caution" role="status" title={`You will be erased after ${momentWords(erasure.dueAt)}`}>
        <span>
          You asked on {dayWords(erasure.askedAt)}. Until then everything works as before.
          {erasure.givesUpCertificate && ' Your certificate ends with it.'}
        </span>
      </Notice>
      <Grounds own={own} lead="This stands against it now. We carry it out as soon as it is gone:" />
      <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
        Take the request back
      </Button>
      {cancel.error !== null && <Notice tone="danger" role="alert" title={cancel.error.message} />}
    </div>
  );
}

function Grounds({ own, lead }: { readonly own: OwnPrivacy; readonly lead: string }) {
  if (own.grounds.length === 0) return null;
  return (
    <Notice title={lead}>
      <ul className={styles.list}>
        {own.grounds.map(({ kind, words, until }) => (
          <li key={kind}>
            {words} {until !== null && <>Until {dayWords(until)}.</>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function AskForm({ own, onClose }: { readonly own: OwnPrivacy; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [givesUpCertificate, setGivesUp] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that opened the form has just left, and with it the focus.
    place.current?.querySelector('input')?.focus();
  }, []);
  const ask = useMutation({
    mutationFn: () => request('POST /api/privacy/erasure', { body: { password, givesUpCertificate } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownPrivacyQuery.queryKey }),
  });
  return (
    <Form
      submit="Ask to be erased"
      look="danger"
      onSubmit={() => ask.mutate()}
      isPending={ask.isPending}
      error={ask.error}
      aside={
        <Button look="quiet" onPress={onClose}>
          Keep my account
        </Button>
      }
    >
      {own.hasCertificate && (
        <Checkbox isSelected={givesUpCertificate} onChange={setGivesUp}>
          I give up my certificate. Whoever checks its number reads that the holder has asked for erasure.
        </Checkbox>
      )}
      <div ref={place}>
        <TextField
          label="Your password"
          type="password"
          name="password"
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
          error={passwordError(ask.error)}
        />
      </div>
    </Form>
  );
}

function passwordError(error: unknown): string | undefined {
  if (!(error instanceof RequestError)) return undefined;
  const named = error.body?.errors?.find(({ path }) => path === 'password');
  if (named === undefined) return undefined;
  return error.code === 'password-refused' ? named.message : 'Type your password.';
}
