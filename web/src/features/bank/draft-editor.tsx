import { useCallback, useState } from 'react';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Section } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankDraft } from './bank-queries.ts';
import styles from './bank.module.css';
import { type ContentPath, withValueAt } from './content-field.ts';
import { DataView } from './data-view.tsx';
import { HandIn } from './hand-in.tsx';
import { isFormKind } from './is-form-kind.ts';
import { LintList } from './lint-list.tsx';
import { Preview } from './preview.tsx';
import { QuestionFields } from './question-fields.tsx';
import { SaveState } from './save-state.tsx';
import { SetFields } from './set-fields.tsx';
import { useDraft } from './use-draft.ts';
import { useLint } from './use-lint.ts';

/** The form on one side, the linter and the look for candidates on the other. */
export function DraftEditor({ draft }: { readonly draft: BankDraft }) {
  const { content, note, change, saving, save, takeOver, hasUnsaved } = useDraft(draft);
  const [view, setView] = useState(isFormKind(draft.content) ? 'form' : 'data');
  const lint = useLint(draft.kind, content);
  const setField = useCallback(
    (path: ContentPath, value: unknown) =>
      // A changed field leaves an object an object.
      change((typed) => ({ ...typed, content: withValueAt(typed.content, path, value) as BankDraft['content'] })),
    [change],
  );
  const problems = lint?.problems ?? [];
  return (
    <>
      <LeaveGuard hasUnsaved={hasUnsaved} title="Leave before it is saved?">
        The last words are not on the server yet. Stay a moment, and they will be.
      </LeaveGuard>
      <SaveState saving={saving} onTakeOver={() => void takeOver()} onRetry={() => void save()} />
      <div className={styles.editor}>
        <div className={styles.stack}>
          <Tabs
            label="Way to write"
            selected={view}
            onSelect={setView}
            tabs={[
              {
                id: 'form',
                label: 'Form',
                content:
                  draft.kind === 'set' ? (
                    <SetFields content={content} problems={problems} setField={setField} />
                  ) : (
                    <QuestionFields content={content} at={[]} problems={problems} setField={setField} />
                  ),
              },
              {
                id: 'data',
                label: 'As data',
                content: (
                  <DataView content={content} onChange={(value) => change((typed) => ({ ...typed, content: value }))} />
                ),
              },
            ]}
          />
          <TextField
            label="What you changed and why"
            hint="Reviewers read it; it stays with the revision."
            rows={2}
            value={note}
            onChange={(value) => change((typed) => ({ ...typed, note: value }))}
          />
          <HandIn draft={draft} save={save} hasErrors={problems.some(({ severity }) => severity === 'error')} />
        </div>
        <aside className={styles.beside} aria-label="Linter and preview" tabIndex={0}>
          <Section title="Linter">
            <LintList found={lint} />
          </Section>
          <Section title="As candidates see it">
            {lint === null || lint.preview === null ? (
              <p>It shows here when every field has its form.</p>
            ) : (
              <Preview preview={lint.preview} />
            )}
          </Section>
        </aside>
      </div>
    </>
  );
}
