import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { benchKind, benchKinds } from './bench-kinds.ts';
import styles from './bench.module.css';
import { useCommand } from './use-command.ts';

/** Begins an artefact in which nothing stands yet. */
export function NewArtefact() {
  const navigate = useNavigate();
  const [kind, setKind] = useState<string>(benchKinds[0].kind);
  const [title, setTitle] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const { isPending, error, run } = useCommand();
  const chosen = benchKinds.find((one) => one.kind === kind) ?? benchKinds[0];
  const begin = () =>
    run(async () => {
      const engine = await benchKind(chosen.kind).load();
      const today = new Date().toISOString().slice(0, 10);
      const body = engine.write(engine.empty(title.trim(), today));
      await request('PUT /api/bench/artefacts/:artefact', {
        params: { artefact: id },
        body: { kind: chosen.kind, title, body },
      });
      await navigate({ to: '/bench/$artefact', params: { artefact: id } });
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') begin();
      }}
    >
      <Select
        label="Kind"
        hint={chosen.about}
        value={kind}
        onChange={setKind}
        options={benchKinds.map((one) => ({ value: one.kind, label: one.label }))}
      />
      <TextField
        label="Name"
        hint="For example the device and its version"
        value={title}
        maxLength={120}
        onChange={setTitle}
      />
      <div>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={title.trim() === ''}>
          Begin
        </Button>
      </div>
      {error !== null && <Failure error={error} />}
    </form>
  );
}
