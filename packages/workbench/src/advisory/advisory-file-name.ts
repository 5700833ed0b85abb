/**
 * The name of an advisory's file by CSAF 2.0, section 5.1: the tracking id in lower case, everything but letters, digits, plus and
 * hyphen as one underscore, then `.json`.
 */
export function advisoryFileName(trackingId: string): string {
  return `${trackingId.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`;
}
