import type { Json } from '@cmdsp/primitives';

/** Something kept on this device that only its key opens: AES-GCM with a nonce of its own. */
export type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer };

/** Seals what is JSON by its type. */
export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { nonce, text };
}

/** What was sealed. @throws DOMException where another key sealed it */
export async function unseal(key: CryptoKey, sealed: Sealed): Promise<Json> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.nonce }, key, sealed.text);
  return JSON.parse(new TextDecoder().decode(text)) as Json; // sealed by this module from JSON
}
