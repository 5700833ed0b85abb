import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type CohortAnswer, cohortQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { ImportCard } from './import-card.tsx';

const mostBytes = 4_000_000;

/** Chooses a file of people, has it judged, and shows what was found in it and in those before. */
export function ImportFile({ cohort }: { readonly cohort: CohortAnswer }) {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const judge = useMutation({
    mutationFn: async () => {
      if (file === null) throw new Error('Choose a file first.');
      if (file.size > mostBytes) throw new Error('The file is larger than 4 MB. Divide it, or leave columns out.');
      return request(
        'POST /api/cohorts/:id/imports',
        { params: { id: cohort.id }, body: { fileName: file.name, contentBase64: await readBase64(file) } },
        { signal: AbortSignal.timeout(60_000) },
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: cohortQuery(cohort.id).queryKey, exact: true }),
  });
  return (
    <div className={styles.group}>
      <FileField label="File of people" accept=".csv,text/csv,text/plain" onChoose={setFile} />
      <div>
        <Button onPress={() => judge.mutate()} isPending={judge.isPending}>
          Check the file
        </Button>
      </div>
      {judge.error !== null && <Notice tone="danger" role="alert" title={judge.error.message} />}
      {judge.data?.kind === 'unusable' && (
        <Notice
          tone="danger"
          role="alert"
          title={`${judge.data.line === null ? '' : `Line ${judge.data.line}: `}${judge.data.reason}`}
        >
          {judge.data.remedy}
        </Notice>
      )}
      {cohort.imports.map((one) => (
        <ImportCard key={one.id} cohort={cohort} judged={one} />
      ))}
    </div>
  );
}

/** The bytes of a file as base64, without the part of a data address before them. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      // Read as a data address, it is a text.
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
    );
    reader.addEventListener('error', () => reject(new Error('The file cannot be read. Close it in other programs.')));
    reader.readAsDataURL(file);
  });
}
