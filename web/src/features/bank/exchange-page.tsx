import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { BankGate } from './bank-gate.tsx';
import styles from './bank.module.css';
import { ImportReport } from './import-report.tsx';

/** The bank as a file, out and in. */
export function ExchangePage() {
  const viewer = useViewer();
  return (
    <Page
      title="Import and export"
      above={<Link to="/staff/bank">Question bank</Link>}
      purpose="Questions as JSON near QTI 3. What is exported and imported again is the same; an import is reviewed like everything else."
    >
      <BankGate>
        {viewer?.roles.includes('officer') === true && (
          <Section title="Export">
            <p>
              The newest revisions with keys and reasons. Keep the file as confidential as the bank; the ledger says who
              took it.
            </p>
            <div>
              <a href="/api/bank/export" download="cmdsp-bank.json">
                Download the bank
              </a>
            </div>
          </Section>
        )}
        {viewer?.roles.includes('officer') === false && (
          <p className={styles.quiet}>Officers export the bank: a file with every key is theirs to hand out.</p>
        )}
        {viewer?.roles.includes('author') === true && (
          <Section title="Import">
            <Import />
          </Section>
        )}
      </BankGate>
    </Page>
  );
}

type File = { readonly name: string; readonly content: unknown };

function Import() {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [report, setReport] = useState<{ isDryRun: boolean; answer: Answer<'POST /api/bank/import'> } | null>(null);
  const send = useMutation({
    mutationFn: async (isDryRun: boolean) => {
      if (file === null) throw new Error('Choose a file first.');
      // It was read as JSON; the server looks at what it is.
      const content = file.content as Parameters<typeof request<'POST /api/bank/import'>>[1]['body']['file'];
      const answer = await request('POST /api/bank/import', { body: { isDryRun, file: content } });
      return { isDryRun, answer };
    },
    onSuccess: async (sent) => {
      setReport(sent);
      if (!sent.isDryRun) await queryClient.invalidateQueries({ queryKey: ['bank'] });
    },
  });
  const choose = async (chosen: globalThis.File | null) => {
    setReport(null);
    setProblem(null);
    setFile(null);
    if (chosen === null) return;
    try {
      setFile({ name: chosen.name, content: JSON.parse(await chosen.text()) as unknown });
    } catch {
      setProblem('This file is not JSON. Choose one that was exported from a bank.');
    }
  };
  const willChange =
    report?.answer.items.some(({ outcome }) => outcome === 'new' || outcome === 'new-revision') === true;
  return (
    <div className={styles.stack}>
      <FileField
        label="File"
        hint="JSON of the format cmdsp-bank/1"
        accept="application/json,.json"
        onChoose={(chosen) => void choose(chosen)}
      />
      {problem !== null && <Notice tone="danger" role="alert" title={problem} />}
      {send.error !== null && <Notice tone="danger" role="alert" title={send.error.message} />}
      <div className={styles.row}>
        <Button isDisabled={file === null} isPending={send.isPending} onPress={() => send.mutate(true)}>
          Try it without changing anything
        </Button>
        {report?.isDryRun === true && willChange && (
          <Button look="primary" isPending={send.isPending} onPress={() => send.mutate(false)}>
            Import for review
          </Button>
        )}
      </div>
      {report !== null && <ImportReport {...report} />}
    </div>
  );
}
