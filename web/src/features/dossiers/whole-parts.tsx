import type { ReactNode } from 'react';
import { kindWords } from '../../player/dossier-words.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { DocumentView } from '../../writing/document-view.tsx';
import type { WholeDossier } from './dossier-queries.ts';
import styles from './dossiers.module.css';

type WholePartsProps = Pick<WholeDossier, 'parts' | 'entries'> & {
  /** What stands below a part. */
  readonly below?: (part: number) => ReactNode;
};

/** The six parts to read: text, then entries. */
export function WholeParts({ parts, entries, below }: WholePartsProps) {
  return parts.map(({ module, title, words, body }) => {
    const own = entries.filter((entry) => entry.part === module);
    return (
      <Section key={module} id={`part-${module}`} title={`${module}. ${title}`}>
        <p className={`${styles.quiet} figures`}>{words} words</p>
        {words === 0 ? <p>Nothing is written yet.</p> : <DocumentView body={body} />}
        {own.length > 0 && (
          <DataTable
            caption={`Register of part ${module}`}
            rows={own}
            keyOf={({ id }) => id}
            columns={[
              { id: 'id', label: 'Number', cell: ({ id }) => <strong id={`whole-${id}`}>{id}</strong> },
              { id: 'kind', label: 'Kind', cell: ({ kind }) => kindWords(kind, 1) },
              { id: 'title', label: 'Title', cell: ({ title: of }) => <span dir="auto">{of}</span> },
              { id: 'text', label: 'Says', cell: ({ text }) => <span dir="auto">{text}</span> },
              { id: 'refs', label: 'Refers to', cell: ({ refs }) => (refs.length === 0 ? 'Nothing' : refs.join(', ')) },
            ]}
          />
        )}
        {below?.(module)}
      </Section>
    );
  });
}
