import { Resolver } from 'node:dns/promises';
import { readDkim, readDmarc, readSpf, type Verdict } from './read-sender-records.ts';

/** Reads the TXT records of a name, each joined to one text; empty when there are none. */
export type LookUp = (host: string) => Promise<readonly string[]>;

/** What the DNS says about one of the three proofs. */
export type SenderCheck = {
  readonly name: 'SPF' | 'DKIM' | 'DMARC';
  readonly host: string;
  readonly records: string[];
  readonly verdict: Verdict['verdict'] | 'unreachable';
  readonly words: string;
};

/** Asks this machine's name servers, for at most three seconds. */
export async function lookUpTexts(host: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 1500, tries: 2 });
  const timer = setTimeout(() => resolver.cancel(), 3000);
  try {
    return (await resolver.resolveTxt(host)).map((chunks) => chunks.join(''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA'))
      return [];
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Looks up how well the domain of our sender proves that mails are from it. */
export async function checkSender(
  { domain, selector }: { domain: string; selector: string },
  lookUp: LookUp,
): Promise<SenderCheck[]> {
  const check = async (name: SenderCheck['name'], host: string, read: (texts: readonly string[]) => Verdict) => {
    try {
      const texts = await lookUp(host);
      const isWanted = (text: string) => name !== 'SPF' || /^v=spf1/i.test(text);
      return { name, host, records: texts.filter(isWanted).slice(0, 5), ...read(texts) };
    } catch {
      const words = 'The name servers of this machine did not answer in time. Try again, or look it up elsewhere.';
      return { name, host, records: [], verdict: 'unreachable' as const, words };
    }
  };
  return Promise.all([
    check('SPF', domain, readSpf),
    check('DKIM', `${selector}._domainkey.${domain}`, readDkim),
    check('DMARC', `_dmarc.${domain}`, readDmarc),
  ]);
}

/** The domain of a sender such as "CMDSP <no-reply@example.org>". */
export function domainOf(sender: string): string {
  return /@([^\s>]+)>?\s*$/.exec(sender)?.[1]?.toLowerCase() ?? 'localhost';
}
