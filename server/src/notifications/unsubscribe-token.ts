import { createHmac, timingSafeEqual } from 'node:crypto';
import { isNotificationKind, type NotificationKind } from './notification-kinds.ts';

/** What a link to unsubscribe stands for. */
export type Unsubscription = { readonly personId: string; readonly kind: NotificationKind | 'digest' };

/**
 * A token that lets whoever holds the mail refuse this kind of mail for this person, and nothing else; good for ever,
 * because mails are. Signed with a key derived from the cookie secret for this purpose alone.
 */
export function unsubscribeToken({ personId, kind }: Unsubscription, secret: string): string {
  const person = Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');
  return [person, kind, sign(`${person}.${kind}`, secret)].join('.');
}

/** What a token stands for; null when we did not make it. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const [person = '', kind = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(`${person}.${kind}`, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const hex = Buffer.from(person, 'base64url').toString('hex');
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return kind === 'digest' || isNotificationKind(kind) ? { personId, kind } : null;
}

/** 128 bits of it: addresses have to stay short. */
function sign(text: string, secret: string): string {
  const key = createHmac('sha256', secret).update('cmdsp unsubscribe 1').digest();
  return createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
}
