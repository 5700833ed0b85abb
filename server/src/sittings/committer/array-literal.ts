/** Writes PostgreSQL's text form of an array; elements are quoted only where that is needed, which is rare here. */
export function arrayLiteral(values: readonly (string | number | boolean)[]): string {
  return `{${values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(',')}}`;
}

function quoted(text: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(text) && text.toLowerCase() !== 'null') return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
