import { isLoopback } from '../config.ts';

/** Headers with which a proxy says that it forwards for somebody else. */
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * Whether a program or person on this machine asks. The address of the socket decides, which no header can change; and a proxy on this
 * machine connects from here too, so what says that it was forwarded is not from here.
 */
export function isFromThisMachine(request: {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, unknown>>;
}): boolean {
  if (!isLoopback(request.socket.remoteAddress ?? '')) return false;
  return !forwardingHeaders.some((name) => name in request.headers);
}
