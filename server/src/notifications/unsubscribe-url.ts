import type { Context } from '../context.ts';
import { notificationKinds } from './notification-kinds.ts';
import { type Unsubscription, unsubscribeToken } from './unsubscribe-token.ts';

/** Where a kind of mail can be refused with one click (RFC 8058); null for what cannot be refused. */
export function unsubscribeUrl(
  { config, secrets }: Pick<Context, 'config' | 'secrets'>,
  { personId, kind }: Unsubscription,
): string | null {
  if (kind !== 'digest' && !notificationKinds[kind].mayBeRefused) return null;
  return `${config.publicUrl}/unsubscribe/${unsubscribeToken({ personId, kind }, secrets.cookieSecret)}`;
}
