/** A moment in the reader's own time. */
export function Moment({ at }: { readonly at: string }) {
  const words = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={at}>{words}</time>;
}
