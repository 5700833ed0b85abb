import { entryKinds } from '@cmdsp/dossiers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { type EntryKind, kindWords } from '../../player/dossier-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Failure } from '../../ui/states.tsx';
import { type Dossier, type DossierPart, dossierQuery } from './dossier-queries.ts';
import styles from './dossiers.module.css';
import { EntryRow } from './entry-row.tsx';

type RegisterProps = { readonly dossier: Dossier; readonly part: DossierPart; readonly isFrozen: boolean };

/** The entries of a part, a row each, kept when a field is left; numbers are given by the server and never again. */
export function Register({ dossier, part, isFrozen }: RegisterProps) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<EntryKind>(part.entries[0]?.kind ?? 'threat');
  const [newest, setNewest] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: async (key: string) =>
      request('POST /api/dossier/entries', { body: { key, part: part.module, kind, title: '', text: '', refs: [] } }),
    onSuccess: (register, key) => {
      setNewest(key);
      queries.setQueryData(dossierQuery.queryKey, (old) => (old === undefined ? old : { ...old, ...register }));
      void queries.invalidateQueries({ queryKey: dossierQuery.queryKey });
    },
  });
  const own = dossier.entries.filter((entry) => entry.part === part.module);
  const asked = part.entries.map((one) => one.kind);
  const kinds = [...asked, ...entryKinds.filter((one) => !asked.includes(one))];
  return (
    <>
      <p className={styles.quiet}>
        Asked for here:{' '}
        {part.entries.map(({ kind: of, least }) => `at least ${least} ${kindWords(of, least)}`).join(', ')}. Entries
        refer to others by number, for example R-2 to T-1. What you type is kept when you leave its field.
      </p>
      <datalist id="entries-of-the-dossier">
        {dossier.entries.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
      {own.length === 0 ? (
        <p>No entry yet. Choose a kind and add the first one.</p>
      ) : (
        <ol className={styles.rows} aria-label={`Entries of part ${part.module}`}>
          {own.map((entry) => (
            <EntryRow
              key={entry.key}
              entry={entry}
              entries={dossier.entries}
              isFrozen={isFrozen}
              isNew={entry.key === newest}
            />
          ))}
        </ol>
      )}
      {!isFrozen && (
        <div className={styles.adding}>
          <Select
            label="Kind of entry"
            value={kind}
            // The options below are kinds.
            onChange={(value) => setKind(value as EntryKind)}
            options={kinds.map((one) => ({ value: one, label: kindWords(one, 1) }))}
          />
          <Button isPending={add.isPending} onPress={() => add.mutate(crypto.randomUUID())}>
            Add an entry
          </Button>
        </div>
      )}
      {add.error !== null && <Failure error={add.error} />}
    </>
  );
}
