import type { APIRequestContext } from 'playwright-core';
import type { Account } from './demo-accounts.ts';

type Opened = Account & {
  readonly displayName: string;
  /** One of the six groups, by its id. */
  readonly audienceGroup: string;
};

/**
 * Opens a candidate account without a page and confirms its address with the link that the administrator, who is signed
 * in over `office`, finds in the outbox. For journeys about something else than registration.
 */
export async function openAccount(
  { stranger, office }: { readonly stranger: APIRequestContext; readonly office: APIRequestContext },
  { email, password, displayName, audienceGroup }: Opened,
): Promise<void> {
  const agreement = await read<{ id: string; hash: string }>(stranger, '/api/agreements/current');
  await write(stranger, '/api/accounts', {
    email,
    password,
    legalName: displayName,
    displayName,
    audienceGroup,
    agreement: { id: agreement.id, hash: agreement.hash },
  });
  const { mails } = await read<{ mails: { to: string; text: string | null }[] }>(office, '/api/outbox');
  const text = mails.find(({ to }) => to === email)?.text ?? '';
  const token = /\/verify-email\?token=(\S+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`No link was mailed to ${email}`);
  await write(stranger, '/api/email-verifications/confirm', { token });
}

/** `T` is what the contract says of the address. */
async function read<T>(as: APIRequestContext, address: string): Promise<T> {
  const answer = await as.get(address);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}`);
  return (await answer.json()) as T;
}

async function write(as: APIRequestContext, address: string, data: unknown): Promise<void> {
  const answer = await as.post(address, { data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
}
