/** Why a text is no port of TCP or UDP; nothing typed means that there is none. */
export function portFault(text: string): string | undefined {
  return text === '' || (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535)
    ? undefined
    : 'A port is a number from 0 to 65535.';
}
