import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../http/problem.ts';

/** The header that Safe Exam Browser itself sends with a page, and that our exam page sends with its calls. */
const configKeyHeader = 'x-safeexambrowser-configkeyhash';

/**
 * What Safe Exam Browser says about its settings at an address: SHA-256 of the address without its fragment, followed by
 * the Config Key, in hexadecimal (safeexambrowser.org, "Config Key").
 */
export function configKeyHash({ url, configKey }: { readonly url: string; readonly configKey: string }): string {
  return hash('sha256', `${url.split('#')[0]}${configKey}`, 'hex');
}

/**
 * Lets a call pass when no Config Key is set, or when it shows the hash for the exam page (given to the page by the
 * browser's script interface) or for the address of the call itself (sent by older versions). It shows that the settings
 * are ours, and no more than that. @throws Problem `sitting-refused`
 */
export function requireSafeExamBrowser(options: {
  readonly configKey: string | null;
  readonly headers: IncomingHttpHeaders;
  readonly publicUrl: string;
  /** Path of the call. */
  readonly path: string;
  readonly sittingId: string;
}): void {
  const { configKey, headers, publicUrl, path, sittingId } = options;
  if (configKey === null) return;
  const shown = headers[configKeyHeader];
  const addresses = [`${publicUrl}/exam/${sittingId}`, `${publicUrl}${path}`];
  const isOurs =
    typeof shown === 'string' &&
    addresses.some((url) => isSame(shown.toLowerCase(), configKeyHash({ url, configKey })));
  if (isOurs) return;
  throw new Problem(
    'sitting-refused',
    'This examination is sat in Safe Exam Browser with the settings of the programme. Open the settings file from the exam page, or call the invigilator.',
  );
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
