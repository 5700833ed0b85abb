import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type ArtefactAction, ArtefactDialog } from './artefact-dialog.tsx';
import { benchKind } from './bench-kinds.ts';
import { type BenchEntry, benchQuery } from './bench-queries.ts';
import styles from './bench.module.css';
import { ImportFile } from './import-file.tsx';
import { NewArtefact } from './new-artefact.tsx';
import { openUnsentArtefacts } from './unsent-artefacts.ts';

/** My bench: the artefacts of one's own devices, to make, to bring along and to take along. */
export function BenchPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(benchQuery);
  const [asked, setAsked] = useState<ArtefactAction | null>(null);
  const waiting = new Set(
    viewer === null
      ? []
      : openUnsentArtefacts(viewer.email)
          .items()
          .map(({ id }) => id),
  );
  return (
    <Page
      title="My bench"
      above={<Link to="/learn">Learn</Link>}
      purpose="Models, networks, SBOMs and advisories of your own devices. Nobody else reads them, staff included."
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your bench" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Section title="On the bench">
            {data.artefacts.length === 0 ? (
              <Empty title="Your bench is empty">Begin a new artefact, or import a file that you have.</Empty>
            ) : (
              <DataTable
                caption="Artefacts on your bench"
                columns={columnsFor(waiting, setAsked)}
                rows={data.artefacts}
                keyOf={({ id }) => id}
              />
            )}
            <p className={styles.room}>
              {data.artefacts.length} of {data.most} artefacts; each can have up to 1 MB.
            </p>
          </Section>
          <div className={styles.ways}>
            <Section title="Begin a new one">
              <NewArtefact />
            </Section>
            <Section title="Import a file">
              <ImportFile />
            </Section>
          </div>
        </>
      )}
      {asked !== null && <ArtefactDialog action={asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function columnsFor(
  waiting: ReadonlySet<string>,
  onAsk: (action: ArtefactAction) => void,
): readonly Column<BenchEntry>[] {
  return [
    {
      id: 'title',
      label: 'Name',
      cell: ({ id, title }) => (
        <Link to="/bench/$artefact" params={{ artefact: id }}>
          {title}
        </Link>
      ),
    },
    { id: 'kind', label: 'Kind', cell: ({ kind }) => benchKind(kind).label },
    {
      id: 'changed',
      label: 'Last change',
      cell: ({ id, changedAt }) => (
        <>
          {dayWords(changedAt)}{' '}
          {waiting.has(id) && (
            <Tag tone="caution" icon="offline">
              Changes wait in this browser
            </Tag>
          )}
        </>
      ),
    },
    { id: 'size', label: 'Size', isFigure: true, cell: ({ bytes }) => sizeWords(bytes) },
    {
      id: 'actions',
      label: 'Actions',
      cell: (entry) => (
        <div className={styles.rowActions}>
          <Button look="quiet" aria-label={`Rename ${entry.title}`} onPress={() => onAsk({ kind: 'rename', entry })}>
            Rename
          </Button>
          <Button
            look="quiet"
            aria-label={`Duplicate ${entry.title}`}
            onPress={() => onAsk({ kind: 'duplicate', entry })}
          >
            Duplicate
          </Button>
          <Button look="quiet" aria-label={`Remove ${entry.title}`} onPress={() => onAsk({ kind: 'remove', entry })}>
            Remove
          </Button>
        </div>
      ),
    },
  ];
}

function sizeWords(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.ceil(bytes / 1024)} KB`;
}
