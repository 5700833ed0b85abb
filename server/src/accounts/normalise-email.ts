/** One spelling per mailbox: trimmed, composed, lower case. Dots and plus signs mean what the mailbox's owner says. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
