import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { KeptCopyNotice } from '../../offline/kept-copy-notice.tsx';
import { lackWords } from '../../player/dossier-words.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { DocumentEditor } from '../../writing/document-editor.tsx';
import { Comments } from './comments.tsx';
import { dossierQuery } from './dossier-queries.ts';
import styles from './dossiers.module.css';
import { FindingList } from './finding-list.tsx';
import { Register } from './register.tsx';

/** One part of the dossier: its task, its text, its entries, what is wrong with them, and what was said about it. */
export function PartPage() {
  const number = Number(useParams({ from: '/dossier/part/$part' }).part);
  const { data, error, refetch } = useQuery(dossierQuery);
  const queries = useQueryClient();
  const above = <Link to="/dossier">Dossier</Link>;
  const part = data?.parts.find(({ module }) => module === number);
  if (data === undefined || part === undefined) {
    return (
      <Page title={`Part ${number}`} above={above}>
        {data !== undefined && <Empty title="There is no such part">A dossier has the parts 1 to 6.</Empty>}
        {data === undefined &&
          (error === null ? <Loading what="this part" /> : <Refusal error={error} onRetry={() => void refetch()} />)}
      </Page>
    );
  }
  const isFrozen = data.frozenAt !== null;
  const findings = data.findings.filter((finding) => finding.part === number);
  return (
    <Page
      title={`${number}. ${part.title}`}
      above={
        <>
          {above} ·{' '}
          <Link to="/dossier/cases/$case" params={{ case: data.case.id }}>
            Brief
          </Link>
        </>
      }
    >
      <KeptCopyNotice
        address="/api/dossier"
        lost="You can go on with the text: it is kept on this device and saved when the connection is back. The register and comments need one."
      />
      <Section title="Your task">
        <Markdown tree={part.task} />
      </Section>
      <Section title="Text" id="text">
        <p className={styles.quiet}>
          {part.limits.least} to {part.limits.most} words. Saved while you write; the markers read it without your name.
        </p>
        <DocumentEditor
          documentId={part.documentId}
          words={part.limits}
          label={`Text of part ${number}`}
          onState={(state) => {
            // What is missing is counted by the server from what it holds.
            if (state.isSaved && state.words !== part.words)
              void queries.invalidateQueries({ queryKey: dossierQuery.queryKey });
          }}
        />
      </Section>
      <Section title="Register" id="register">
        <Register dossier={data} part={part} isFrozen={isFrozen} />
      </Section>
      {part.lacks.length > 0 ? (
        <Notice title="What this part still lacks">
          <ul>
            {part.lacks.map((lack) => (
              <li key={lackWords(lack)}>{lackWords(lack)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good" title="This part has what is asked for" />
      )}
      <Section title="References of this part" id="references">
        <FindingList findings={findings} entries={data.entries.length} />
      </Section>
      <Section title="Comments" id="comments">
        <Comments part={number} />
      </Section>
    </Page>
  );
}
