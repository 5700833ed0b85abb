import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import { benchKind } from './bench-kinds.ts';
import styles from './bench.module.css';
import { FindingList } from './finding-list.tsx';
import { type ReadFile, readFile } from './read-file.ts';
import { useCommand } from './use-command.ts';

/** Reads a file in the browser, shows what it is and what is left out, and puts it on the bench once that was seen. */
export function ImportFile() {
  const navigate = useNavigate();
  const [read, setRead] = useState<ReadFile | null>(null);
  const { isPending, error, run } = useCommand();
  const choose = (file: File | null) =>
    run(async () => {
      setRead(null);
      if (file !== null) setRead(await readFile(file));
    });
  const put = (found: Extract<ReadFile, { kind: 'read' }>) =>
    run(async () => {
      const { id, artefact, title, body } = found;
      await request('PUT /api/bench/artefacts/:artefact', {
        params: { artefact: id },
        body: { kind: artefact, title, body },
      });
      await navigate({ to: '/bench/$artefact', params: { artefact: id } });
    });
  return (
    <div className={styles.form}>
      <FileField
        label="File"
        hint="CycloneDX, SPDX 2.3, CSAF 2.0, OWASP Threat Dragon 2, a table of risks, or a file of this bench. It is read here in your browser first."
        accept=".json,.csv,application/json,text/csv"
        onChoose={choose}
      />
      {read?.kind === 'refused' && (
        <Notice tone="danger" role="alert" title="This file cannot be read">
          <ul className={styles.plain}>
            {read.reasons.slice(0, 20).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read?.kind === 'read' && (
        <>
          <Notice
            tone={read.ignored.length === 0 ? 'good' : 'caution'}
            role="status"
            title={`${benchKind(read.artefact).label}: ${read.title}`}
          >
            <p>
              {read.ignored.length === 0
                ? 'Everything in the file is kept.'
                : `${read.ignored.length} statements of the file are not kept:`}
            </p>
            <FindingList findings={read.ignored} label="What is not kept" />
          </Notice>
          <div>
            <Button look="primary" isPending={isPending} onPress={() => put(read)}>
              Put on the bench
            </Button>
          </div>
        </>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}
