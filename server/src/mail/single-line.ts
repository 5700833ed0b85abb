/** A header value as one line: line breaks and other control characters, with which headers are smuggled in, become spaces. */
export function singleLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
