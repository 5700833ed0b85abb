import type { DocumentBody } from '@cmdsp/documents';
import { useEffect, useState } from 'react';
import { request } from '../api/request.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty, Failure, Loading } from '../ui/states.tsx';
import type { DocumentVersions } from './document-api.ts';
import { DocumentView } from './document-view.tsx';
import styles from './writing.module.css';

type Chosen = { readonly kind: 'version'; readonly save: number } | { readonly kind: 'stray'; readonly id: string };
type Shown = { readonly chosen: Chosen; readonly body: DocumentBody; readonly at: number };

/** Earlier texts and those from other devices: to read, and to go on with. Going on with one is a change like any other. */
export function VersionsDialog({
  documentId,
  onUse,
  onClose,
}: {
  readonly documentId: string;
  readonly onUse: (body: DocumentBody) => void;
  readonly onClose: () => void;
}) {
  const [list, setList] = useState<DocumentVersions | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<unknown>(null);
  const id = documentId;
  useEffect(() => {
    request('GET /api/documents/:id/versions', { params: { id } }).then(setList, setError);
  }, [id]);
  const show = (chosen: Chosen) => {
    const answer =
      chosen.kind === 'version'
        ? request('GET /api/documents/:id/versions/:save', { params: { id, save: chosen.save } })
        : request('GET /api/documents/:id/strays/:stray', { params: { id, stray: chosen.id } });
    answer.then(({ body, at }) => setShown({ chosen, body, at }), setError);
  };
  const setAside = async () => {
    if (shown?.chosen.kind !== 'stray') return;
    const params = { id, stray: shown.chosen.id };
    try {
      await request('POST /api/documents/:id/strays/:stray/setting-aside', { params });
      setShown(null);
      setList(await request('GET /api/documents/:id/versions', { params: { id } }));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Dialog
      title="Earlier versions"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          {shown?.chosen.kind === 'stray' && <Button onPress={() => void setAside()}>Not needed</Button>}
          {shown !== null && (
            <Button look="primary" onPress={() => onUse(shown.body)}>
              Go on with this text
            </Button>
          )}
        </>
      }
    >
      {error !== null && <Failure error={error} />}
      {list === null && error === null && <Loading what="earlier versions" />}
      {list !== null && list.versions.length + list.strays.length === 0 && (
        <Empty title="Nothing yet">Versions come with the first words that are saved.</Empty>
      )}
      {list !== null && (
        <div className={styles.versions}>
          {list.strays.length > 0 && <h3>From another window or device, not in your text</h3>}
          <Entries
            entries={list.strays.map((stray) => ({
              ...stray,
              key: stray.id,
              chosen: { kind: 'stray', id: stray.id } as const,
            }))}
            shown={shown}
            onShow={show}
          />
          {list.strays.length > 0 && list.versions.length > 0 && <h3>Saved</h3>}
          <Entries
            entries={list.versions.map((version) => ({
              ...version,
              key: String(version.save),
              isSetAside: false,
              chosen: { kind: 'version', save: version.save } as const,
            }))}
            shown={shown}
            onShow={show}
          />
        </div>
      )}
      {shown !== null && (
        <div className={styles.preview} role="region" aria-label={`Text of ${dateAndTime(shown.at)}`} tabIndex={0}>
          <DocumentView body={shown.body} />
        </div>
      )}
    </Dialog>
  );
}

type Entry = {
  readonly key: string;
  readonly at: number;
  readonly words: number;
  readonly isSetAside: boolean;
  readonly chosen: Chosen;
};

function Entries({
  entries,
  shown,
  onShow,
}: {
  readonly entries: readonly Entry[];
  readonly shown: Shown | null;
  readonly onShow: (chosen: Chosen) => void;
}) {
  const isShown = ({ chosen }: Entry) => JSON.stringify(chosen) === JSON.stringify(shown?.chosen);
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <button type="button" aria-pressed={isShown(entry)} onClick={() => onShow(entry.chosen)}>
            <span>{dateAndTime(entry.at)}</span>
            <span>
              {entry.words === 1 ? '1 word' : `${entry.words} words`}
              {entry.isSetAside && ', not needed'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function dateAndTime(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium', hour12: false });
}
