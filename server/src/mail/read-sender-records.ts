/** What a record in the DNS means for whether mails arrive. */
export type Verdict = { readonly verdict: 'good' | 'weak' | 'missing'; readonly words: string };

/** SPF (RFC 7208): which servers may send in the name of a domain. `texts` are the TXT records of the domain. */
export function readSpf(texts: readonly string[]): Verdict {
  const records = texts.filter((text) => /^v=spf1(\s|$)/i.test(text));
  const [record] = records;
  if (record === undefined)
    return {
      verdict: 'missing',
      words: 'No record begins with v=spf1: nobody can tell which servers may send for you.',
    };
  if (records.length > 1)
    return { verdict: 'weak', words: 'Several records begin with v=spf1; with more than one, none counts.' };
  const all = /(?:^|\s)([-~?+]?)all(?:\s|$)/i.exec(record)?.[1];
  if (all === '-' || all === '~')
    return { verdict: 'good', words: 'Names the servers that may send, and refuses others.' };
  if (all === undefined && /\sredirect=/i.test(record))
    return { verdict: 'good', words: 'Leaves the decision to another domain (redirect).' };
  return { verdict: 'weak', words: 'Refuses nobody: end the record with -all or ~all.' };
}

/** DKIM (RFC 6376): the key that signatures are checked with. `texts` are the records of selector._domainkey.domain. */
export function readDkim(texts: readonly string[]): Verdict {
  const record = texts.find((text) => /(?:^|;)\s*p\s*=/i.test(text));
  if (record === undefined)
    return {
      verdict: 'missing',
      words: 'No key under this selector. Ask whoever runs your mail server which one it signs with.',
    };
  const key = /(?:^|;)\s*p\s*=\s*([A-Za-z0-9+/=\s]*)/i.exec(record)?.[1] ?? '';
  if (key.trim() === '') return { verdict: 'missing', words: 'The key under this selector was revoked (p= is empty).' };
  return { verdict: 'good', words: 'There is a key. Whether the mail server signs with it shows in a test message.' };
}

/** DMARC (RFC 7489): what others do with mails that prove neither. `texts` are the records of _dmarc.domain. */
export function readDmarc(texts: readonly string[]): Verdict {
  const record = texts.find((text) => /^v=DMARC1\b/i.test(text));
  if (record === undefined)
    return { verdict: 'missing', words: 'No record begins with v=DMARC1; large mail services ask for one.' };
  const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase();
  if (policy === 'reject' || policy === 'quarantine')
    return {
      verdict: 'good',
      words: `Mails that prove nothing are to be ${policy === 'reject' ? 'refused' : 'set aside'}.`,
    };
  return { verdict: 'weak', words: 'Only watches (p=none). Once all your senders pass, choose quarantine or reject.' };
}
