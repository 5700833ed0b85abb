/** Files that were handed in beside a text, to be saved one by one. Their names are numbers, so that nobody's name is read. */
export function AttachmentLinks({
  address,
  attachments,
}: {
  /** Where they lie; the number follows. */
  readonly address: string;
  readonly attachments: readonly { readonly place: number; readonly kind: string }[];
}) {
  if (attachments.length === 0) return null;
  return (
    <section aria-label="Attachments">
      <p>Handed in beside it; your browser saves them and opens none.</p>
      <ul>
        {attachments.map(({ place, kind }) => (
          <li key={place}>
            <a href={`${address}/${place}`} download>
              Attachment {place}, {kind}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
