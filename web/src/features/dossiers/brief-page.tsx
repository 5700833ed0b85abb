import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Exhibit } from '../../player/exhibit.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { TakeCase } from './case-choice.tsx';
import { briefQuery, capstoneCasesQuery } from './dossier-queries.ts';
import styles from './dossiers.module.css';

const nothing = { figures: {}, terms: {} };

/** The brief of a case: a long text with its exhibits where they belong, and its contents beside it. */
export function BriefPage() {
  const { case: id } = useParams({ from: '/dossier/cases/$case' });
  const { data, error, refetch } = useQuery(briefQuery(id));
  const cases = useQuery(capstoneCasesQuery);
  const places = useMarkdownPlaces(data?.brief ?? nothing);
  const above = (
    <>
      <Link to="/dossier">Dossier</Link> · <Link to="/dossier/cases">Cases</Link>
    </>
  );
  if (data === undefined) {
    return (
      <Page title="Brief" above={above}>
        {error === null ? (
          <Loading what="the brief" lines={12} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const own = cases.data?.cases.find((one) => one.id === id);
  const { draftedBy, draftedOn, acceptedBy } = data.provenance;
  return (
    <Page
      title={data.case.title}
      above={above}
      purpose={data.case.summary}
      action={
        own !== undefined && cases.data?.mayChange === true && cases.data.inHand !== id ? (
          <TakeCase of={own} isAnotherInHand={cases.data.inHand !== null} />
        ) : undefined
      }
    >
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label="Contents of the brief">
          <h2>Contents</h2>
          <ol>
            {data.brief.sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ol>
          <p className={styles.quiet}>About {data.brief.minutes} minutes of reading</p>
        </nav>
        <div className={styles.brief}>
          {data.brief.sections.map((section) => (
            <Section key={section.id} id={section.id} title={section.title}>
              {section.blocks.map((block, index) =>
                block.kind === 'text' ? (
                  <Markdown key={index} tree={block.tree} look="reading" {...places} />
                ) : (
                  <Exhibit key={block.exhibit.handle} exhibit={block.exhibit} />
                ),
              )}
            </Section>
          ))}
          <Section title="Sources and authors" id="sources-of-the-brief">
            <ul>
              {data.sources.map(({ document, date, clause }) => (
                <li key={`${document} ${clause ?? ''}`}>
                  {document}, {formatPartialDate(date)}
                  {clause !== null && `, ${clause}`}
                </li>
              ))}
            </ul>
            <p className={styles.quiet}>
              {draftedBy}, {formatPartialDate(draftedOn)}.{' '}
              {acceptedBy === null ? 'Not yet accepted by a named person.' : `Accepted by ${acceptedBy}.`}
            </p>
          </Section>
        </div>
      </div>
    </Page>
  );
}
