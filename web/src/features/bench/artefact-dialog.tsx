import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type BenchEntry, benchQuery } from './bench-queries.ts';
import { useCommand } from './use-command.ts';

/** What somebody wants to do with an artefact of the list. */
export type ArtefactAction = { readonly kind: 'rename' | 'duplicate' | 'remove'; readonly entry: BenchEntry };

const words = {
  rename: { title: 'Rename this artefact', verb: 'Rename' },
  duplicate: { title: 'Duplicate this artefact', verb: 'Duplicate' },
  remove: { title: 'Remove this artefact?', verb: 'Remove' },
} as const;

/** Asks for what an action needs, and does it. */
export function ArtefactDialog({ action, onClose }: { readonly action: ArtefactAction; readonly onClose: () => void }) {
  const client = useQueryClient();
  const { isPending, error, run } = useCommand();
  const { kind, entry } = action;
  const [title, setTitle] = useState(kind === 'duplicate' ? `Copy of ${entry.title}`.slice(0, 120) : entry.title);
  const { title: heading, verb } = words[kind];
  const carryOut = () =>
    run(async () => {
      await perform(action, title);
      await client.invalidateQueries({ queryKey: benchQuery.queryKey });
      onClose();
    });
  return (
    <Dialog
      title={heading}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kind === 'remove' ? 'Keep it' : 'Cancel'}</Button>
          <Button
            look={kind === 'remove' ? 'danger' : 'primary'}
            isPending={isPending}
            isDisabled={kind !== 'remove' && title.trim() === ''}
            onPress={carryOut}
          >
            {verb}
          </Button>
        </>
      }
    >
      {kind === 'remove' ? (
        <p>{entry.title} is taken from your bench for good. Export it first if you may need it again.</p>
      ) : (
        <TextField label="Name" value={title} maxLength={120} onChange={setTitle} />
      )}
      {error !== null && <Failure error={error} />}
    </Dialog>
  );
}

async function perform({ kind, entry }: ArtefactAction, title: string): Promise<void> {
  const params = { artefact: entry.id };
  if (kind === 'rename') await request('PUT /api/bench/artefacts/:artefact/title', { params, body: { title } });
  if (kind === 'duplicate')
    await request('POST /api/bench/artefacts/:artefact/copies', { params, body: { id: crypto.randomUUID(), title } });
  if (kind === 'remove') await request('DELETE /api/bench/artefacts/:artefact', { params });
}
