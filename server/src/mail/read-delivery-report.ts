/** What a mail server says became of a mail for one address (RFC 3464, 2.3). */
export type RecipientReport = {
  readonly email: string;
  /** `failed` is final; `delayed` is not. */
  readonly action: string;
  /** RFC 3463: 5.x.x is for good. */
  readonly status: string;
  readonly diagnostic: string;
};

/** A report that a mail came back or is late. */
export type DeliveryReport = {
  /** The mail that it speaks of; null when the report does not include it. */
  readonly messageId: string | null;
  readonly recipients: readonly RecipientReport[];
};

/** Reads a mail that reports about another mail (RFC 3464); null when it is no such report. Trusts nothing in it. */
export function readDeliveryReport(source: string): DeliveryReport | null {
  const text = source.replaceAll('\r\n', '\n');
  const boundary = /^content-type:\s*multipart\/report\b(?:[^\n]|\n[ \t])*?boundary="?([^"\n;]+)"?/im.exec(text)?.[1];
  if (boundary === undefined) return null;
  const parts = text.split(`--${boundary}`).slice(1);
  const status = parts.find((part) => /^content-type:\s*message\/(global-)?delivery-status/im.test(headOf(part)));
  if (status === undefined) return null;
  // The first block is about the mail, each further one about an address.
  const blocks = bodyOf(status)
    .split(/\n[ \t]*\n/)
    .map(readFields)
    .filter((fields) => fields.size > 0);
  const original = parts.find((part) => /^content-type:\s*(message\/rfc822|text\/rfc822-headers)/im.test(headOf(part)));
  return {
    messageId: original === undefined ? null : (/^message-id:\s*(<[^>\s]+>)/im.exec(bodyOf(original))?.[1] ?? null),
    recipients: blocks.flatMap(readRecipient),
  };
}

function headOf(part: string): string {
  return part.trimStart().split(/\n[ \t]*\n/)[0] ?? '';
}

function bodyOf(part: string): string {
  const trimmed = part.trimStart();
  return trimmed.slice(headOf(part).length).trim();
}

function readFields(block: string): ReadonlyMap<string, string> {
  const lines = block.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const pairs = lines.flatMap((line): [string, string][] => {
    const match = /^([\w-]+):\s*(.*)$/.exec(line.trim());
    return match?.[1] === undefined ? [] : [[match[1].toLowerCase(), match[2] ?? '']];
  });
  return new Map(pairs);
}

function readRecipient(fields: ReadonlyMap<string, string>): RecipientReport[] {
  const email = withoutType(fields.get('final-recipient') ?? fields.get('original-recipient') ?? '').toLowerCase();
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0];
  if (!email.includes('@') || status === undefined) return [];
  const action = (fields.get('action') ?? '').toLowerCase();
  return [{ email, action, status, diagnostic: withoutType(fields.get('diagnostic-code') ?? '').slice(0, 500) }];
}

/** "rfc822; a@b.example" without what stands before the semicolon. */
function withoutType(value: string): string {
  return value.replace(/^[\w-]+\s*;\s*/, '').trim();
}
