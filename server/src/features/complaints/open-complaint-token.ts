import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The link of a complaint without an account: whoever holds it sees how it stands, and nothing else. Made again whenever
 * a mail needs it, with a key derived from the cookie secret for this purpose alone.
 */
export function openComplaintToken(complaintId: string, secret: string): string {
  return `${complaintId}.${sign(complaintId, secret)}`;
}

/** Which complaint a link is of; null when we did not make it. */
export function readOpenComplaintToken(token: string, secret: string): string | null {
  const [complaintId = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(complaintId, secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? complaintId : null;
}

function sign(text: string, secret: string): string {
  const key = createHmac('sha256', secret).update('cmdsp open complaint 1').digest();
  return createHmac('sha256', key).update(text).digest('base64url');
}
