import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SenderCheck } from './mail-query.ts';
import styles from './mail.module.css';

const verdicts = {
  good: { tone: 'good', icon: 'check', label: 'In order' },
  weak: { tone: 'caution', icon: 'warning', label: 'Could be stronger' },
  missing: { tone: 'danger', icon: 'cross', label: 'Missing' },
  unreachable: { tone: 'neutral', icon: 'info', label: 'No answer' },
} as const;

/** What SPF, DKIM and DMARC are for, and what the DNS says of our sender; looked up when somebody asks. */
export function SenderProofs({ from, domain }: { readonly from: string; readonly domain: string }) {
  const [selector, setSelector] = useState('mail');
  const check = useMutation({
    mutationFn: async () => request('POST /api/mail/sender-check', { body: { selector: selector.trim() } }),
  });
  return (
    <>
      <p>
        Mails come from <strong>{from}</strong>. Three records of <code>{domain}</code> let others prove it; whoever
        runs that domain sets them.
      </p>
      <ul className={styles.proofs}>
        <li>
          <strong>SPF</strong> names the servers that may send for the domain.
        </li>
        <li>
          <strong>DKIM</strong> is the key with which your mail server signs each mail; it has a selector, a name that
          your mail server’s settings show.
        </li>
        <li>
          <strong>DMARC</strong> says what others do with a mail that proves neither, and where they report it.
        </li>
      </ul>
      <div className={styles.form}>
        <TextField label="DKIM selector" value={selector} onChange={setSelector} />
        <Button onPress={() => check.mutate()} isPending={check.isPending}>
          Look up the records now
        </Button>
      </div>
      {check.error !== null && <Failure error={check.error} />}
      <div role="status" className={styles.list}>
        {check.data?.map((each) => (
          <Check key={each.name} check={each} />
        ))}
      </div>
    </>
  );
}

function Check({ check }: { readonly check: SenderCheck }) {
  const { tone, icon, label } = verdicts[check.verdict];
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3>{check.name}</h3>
        <Tag tone={tone} icon={icon}>
          {label}
        </Tag>
      </div>
      <p>{check.words}</p>
      <p className={styles.quiet}>
        Asked for <code>{check.host}</code>
      </p>
      {check.records.map((record) => (
        <p key={record}>
          <code>{record}</code>
        </p>
      ))}
    </article>
  );
}
