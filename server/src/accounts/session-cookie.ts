import { createHmac, timingSafeEqual } from 'node:crypto';
import { absoluteSessionSeconds } from './session-lifetime.ts';

/** How the session cookie is named and signed: exactly as Better Auth does it, because both read it. */
export type SessionCookie = {
  readonly name: string;
  /** The session token inside a cookie value whose signature is ours, else null. */
  readonly tokenOf: (value: string) => string | null;
  /** The Set-Cookie header that gives a browser this token. */
  readonly headerFor: (token: string) => string;
  /** The Set-Cookie header that makes a browser forget its session. */
  readonly removal: string;
};

/** Builds the reader and writer of the session cookie. HttpOnly, SameSite=Lax, Secure with the `__Secure-` prefix on https. */
export function sessionCookie({ cookieSecret, publicUrl }: { cookieSecret: string; publicUrl: string }): SessionCookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = `${isSecure ? '__Secure-' : ''}cmdsp.session_token`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const sign = (token: string) => createHmac('sha256', cookieSecret).update(token).digest();
  return {
    name,
    tokenOf(value) {
      const text = decoded(value);
      const dot = text.lastIndexOf('.');
      if (dot < 1) return null;
      const token = text.slice(0, dot);
      const given = Buffer.from(text.slice(dot + 1), 'base64');
      const expected = sign(token);
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
    },
    headerFor(token) {
      const value = encodeURIComponent(`${token}.${sign(token).toString('base64')}`);
      return `${name}=${value}; Max-Age=${absoluteSessionSeconds}; ${attributes}`;
    },
    removal: `${name}=; Max-Age=0; ${attributes}`,
  };
}

/** Finds one cookie in a Cookie header; the raw value, not decoded. */
export function cookieValue(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not a value we have made, so its signature cannot be right either.
    return '';
  }
}
