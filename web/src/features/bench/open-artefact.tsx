import type { AskedPlace } from '../../bench/use-asked-place.ts';
import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ArtefactConflict } from './artefact-conflict.tsx';
import type { BenchArtefact } from './bench-queries.ts';
import styles from './bench.module.css';
import type { AnyEngine } from './engine.ts';
import { ExportButtons } from './export-buttons.tsx';
import { FindingList } from './finding-list.tsx';
import { SaveWords } from './save-words.tsx';
import { SourceEditor } from './source-editor.tsx';
import { useArtefactKeeper } from './use-artefact-keeper.ts';

/** An artefact in work. What waits in this browser from before is newer than what the server has, and is shown. */
export function OpenArtefact({
  artefact,
  engine,
  owner,
}: {
  readonly artefact: BenchArtefact;
  readonly engine: AnyEngine;
  readonly owner: string;
}) {
  const { id, title, revision } = artefact;
  const { keeper, unsent } = useArtefactKeeper({ owner, id, revision });
  const [read, setRead] = useState(() => engine.read(unsent?.body ?? artefact.body));
  const [tab, setTab] = useState(engine.Editor === null || !read.ok ? 'source' : 'editor');
  const value = read.ok ? read.value.value : null;
  const [draft, setDraft] = useState<string | null>(null);
  // The findings of a large artefact take longer than a key may wait.
  const settled = useDeferredValue(read);
  const findings = useMemo(() => (settled.ok ? engine.findings(settled.value.value) : []), [engine, settled]);
  const change = (next: unknown) => {
    setRead({ ok: true, value: { value: next, ignored: [] } });
    keeper.change(engine.write(next));
  };
  const [asked, setAsked] = useState<AskedPlace | null>(null);
  const { Editor } = engine;
  const openPlace = (place: string) => {
    setTab('editor');
    setAsked({ place });
  };
  const source = (
    <SourceEditor
      engine={engine}
      value={read.ok ? engine.write(value) : artefact.body}
      draft={draft}
      onDraft={setDraft}
      onApply={change}
    />
  );
  return (
    <div className={styles.artefact}>
      <div className={styles.state}>
        <SaveWords state={keeper.state()} onRetry={() => void keeper.flush()} />
      </div>
      {keeper.state().kind === 'conflict' && (
        <ArtefactConflict artefact={artefact} keeper={keeper} mine={engine.write(value)} />
      )}
      {!read.ok && (
        <Notice tone="danger" title="The engine cannot read this artefact; its text is below">
          <ul className={styles.plain}>
            {read.problem.slice(0, 20).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.columns} data-wide={engine.isWide}>
        <div className={styles.work}>
          <h2 className="visually-hidden">Work on it</h2>
          {Editor === null || !read.ok ? (
            source
          ) : (
            <Tabs
              label="Ways to work on it"
              selected={tab}
              onSelect={(next) => {
                setTab(next);
                setAsked(null);
              }}
              tabs={[
                {
                  id: 'editor',
                  label: 'Editor',
                  content: (
                    <Suspense fallback={<Loading what="the editor" lines={8} />}>
                      <Editor value={value} onChange={change} findings={findings} asked={asked} isReadOnly={false} />
                    </Suspense>
                  ),
                },
                { id: 'source', label: 'Text (JSON)', content: source },
              ]}
            />
          )}
        </div>
        <aside className={styles.side} aria-label="About this artefact">
          <Section title="Findings">
            <p role="status">{countWords(findings.length)}</p>
            <FindingList
              findings={findings}
              label="Findings"
              {...(Editor !== null && read.ok ? { onOpen: openPlace } : {})}
            />
          </Section>
          <Section title="Export">
            <ExportButtons title={title} engine={engine} value={value} body={artefact.body} />
          </Section>
        </aside>
      </div>
      <LeaveGuard
        hasUnsaved={() => draft !== null || keeper.state().kind === 'refused'}
        title={draft === null ? 'The server has not taken your changes' : 'The text has changes that were not applied'}
      >
        {draft === null
          ? 'They stay in this browser, and wait here when you come back.'
          : 'They are lost when you leave. Apply them first to keep them.'}
      </LeaveGuard>
    </div>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'The engine has found nothing to ask about.';
  return count === 1 ? 'One finding' : `${count} findings`;
}
