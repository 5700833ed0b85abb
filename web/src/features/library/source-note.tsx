import { formatPartialDate } from '../../ui/format-partial-date.ts';
import styles from './library.module.css';

/** Where an entry comes from, how sure it is, and when it is looked at again. */
export function SourceNote({
  source,
  evidence,
  reviewBy = null,
}: {
  readonly source: { readonly document: string; readonly date: string };
  readonly evidence: 'verified' | 'general-knowledge';
  readonly reviewBy?: string | null;
}) {
  return (
    <section className={styles.source}>
      <h2>Source</h2>
      <p className={styles.address}>
        {source.document}, {formatPartialDate(source.date)}
      </p>
      <p>
        {evidence === 'verified'
          ? 'Checked against the document.'
          : 'General knowledge of the field, not yet checked against the document: no examination question rests on it.'}
      </p>
      {reviewBy !== null && <p>To be reviewed by {formatPartialDate(reviewBy)}.</p>}
    </section>
  );
}
