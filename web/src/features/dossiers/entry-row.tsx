import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import { kindWords } from '../../player/dossier-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dossierQuery, type Entry } from './dossier-queries.ts';
import styles from './dossiers.module.css';
import { ReferenceField } from './reference-field.tsx';

type Draft = Pick<Entry, 'title' | 'text' | 'refs'>;

type EntryRowProps = {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly isFrozen: boolean;
  readonly isNew: boolean;
};

/** An entry to read and change: number, title, text, references. Kept when a field is left, or by its button. */
export function EntryRow({ entry, entries, isFrozen, isNew }: EntryRowProps) {
  const [draft, setDraft] = useState({ title: entry.title, text: entry.text, refs: entry.refs });
  const row = useRef<HTMLLIElement>(null);
  const queries = useQueryClient();
  const adopt = (register: Awaited<ReturnType<typeof change>>) => {
    queries.setQueryData(dossierQuery.queryKey, (old) => (old === undefined ? old : { ...old, ...register }));
    void queries.invalidateQueries({ queryKey: dossierQuery.queryKey });
  };
  const save = useMutation({
    // One after the other: a field that is left while another is being saved changes what that one made of the entry.
    scope: { id: `entry-${entry.key}` },
    mutationFn: async (written: Draft) => {
      const known = queries.getQueryData(dossierQuery.queryKey)?.entries.find(({ key }) => key === entry.key);
      return change(known ?? entry, written);
    },
    onSuccess: adopt,
    onError: () => void queries.invalidateQueries({ queryKey: dossierQuery.queryKey }),
  });
  const remove = useMutation({
    mutationFn: async () => request('DELETE /api/dossier/entries/:entry', { params: { entry: entry.key } }),
    onSuccess: adopt,
  });
  const isChanged = draft.title !== entry.title || draft.text !== entry.text || draft.refs.join() !== entry.refs.join();
  useEffect(() => {
    if (isNew) row.current?.querySelector('input')?.focus();
  }, [isNew]);
  const leave = () => {
    if (isChanged) save.mutate(draft);
  };
  return (
    <li ref={row} id={entry.id} className={styles.row}>
      <p className={styles.number}>
        <strong className="figures">{entry.id}</strong> <span className={styles.quiet}>{kindWords(entry.kind, 1)}</span>
      </p>
      <div className={styles.fields}>
        <TextField
          label={`Title of ${entry.id}`}
          value={draft.title}
          maxLength={200}
          isReadOnly={isFrozen}
          onChange={(title) => setDraft({ ...draft, title })}
          onBlur={leave}
        />
        <TextField
          label={`What ${entry.id} says`}
          rows={2}
          value={draft.text}
          maxLength={2000}
          isReadOnly={isFrozen}
          onChange={(text) => setDraft({ ...draft, text })}
          onBlur={leave}
        />
        <ReferenceField
          of={entry.id}
          refs={draft.refs}
          entries={entries}
          isFrozen={isFrozen}
          onChange={(refs) => {
            setDraft({ ...draft, refs });
            save.mutate({ ...draft, refs });
          }}
        />
        {save.error !== null && <Failure error={save.error} />}
        {remove.error !== null && <Failure error={remove.error} />}
      </div>
      {!isFrozen && (
        <div className={styles.rowActions}>
          <span role="status" className={styles.quiet}>
            {save.isPending ? 'Saving' : isChanged ? 'Not saved yet' : 'Saved'}
          </span>
          {isChanged && (
            <Button isPending={save.isPending} onPress={() => save.mutate(draft)} aria-label={`Save ${entry.id}`}>
              Save
            </Button>
          )}
          <Button
            look="quiet"
            isPending={remove.isPending}
            onPress={() => remove.mutate()}
            aria-label={`Remove ${entry.id}`}
          >
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}

async function change({ key, version }: Entry, draft: Draft) {
  return request('PUT /api/dossier/entries/:entry', { params: { entry: key }, body: { version, ...draft } });
}
