/** Why a text is no name of a part. */
export function nameFault(text: string): string | undefined {
  return text === '' ? 'Give it a name.' : undefined;
}
