import { Link } from '@tanstack/react-router';
import { type RefObject } from 'react';
import { DocumentView } from '../../writing/document-view.tsx';
import { AttachmentLinks } from '../../work/attachment-links.tsx';
import { LabEvidenceList } from '../../work/lab-evidence-list.tsx';
import type { PassageComment, Script } from './marking-queries.ts';
import styles from './marking.module.css';

/** The texts that were handed in with what lies beside them, and the comments at their passages. Each text is found by its place. */
export function ScriptTexts({
  code,
  texts,
  attachments,
  labs,
  passages,
  root,
  onPassage,
}: {
  readonly code: string;
  readonly texts: Script['texts'];
  readonly attachments: Script['attachments'];
  /** Null for anchors of a calibration, which come without anything beside them. */
  readonly labs: Script['labs'] | null;
  readonly passages: readonly PassageComment[];
  readonly root?: RefObject<HTMLDivElement | null>;
  readonly onPassage?: (id: string) => void;
}) {
  return (
    <div ref={root} className={styles.texts} role="region" aria-label="What was handed in" tabIndex={0}>
      {texts.map(({ title, body }, index) => (
        <section key={index} aria-label={title} data-text={index + 1}>
          {texts.length > 1 && <h2 className={styles.textTitle}>{title}</h2>}
          <DocumentView
            body={body}
            passages={passages
              .map((passage, place) => ({ ...passage, number: place + 1 }))
              .filter(({ text }) => text === index + 1)}
            {...(onPassage === undefined ? {} : { onPassage })}
          />
        </section>
      ))}
      <AttachmentLinks address={`/api/marking/scripts/${code}/attachments`} attachments={attachments} />
      {labs !== null && (
        <LabEvidenceList
          labs={labs}
          linkTo={(place, words) => (
            <Link to="/staff/marking/$code/labs/$place" params={{ code, place: String(place) }}>
              {words}
            </Link>
          )}
        />
      )}
    </div>
  );
}
