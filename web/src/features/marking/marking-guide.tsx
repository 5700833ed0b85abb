import { useState } from 'react';
import { Markdown } from '../../player/markdown.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DocumentView } from '../../writing/document-view.tsx';
import type { Guide, Script } from './marking-queries.ts';
import styles from './marking.module.css';

/** What a marker has at hand: the task, the notes, the two anchors with their levels and reasons. */
export function MarkingGuide({ guide, anchors }: { readonly guide: Guide; readonly anchors: Script['anchors'] }) {
  const [selected, setSelected] = useState('notes');
  const titleOf = (id: string) => guide.criteria.find((criterion) => criterion.id === id)?.title ?? id;
  return (
    <details className={styles.help}>
      <summary>Task, notes and anchors</summary>
      <Tabs
        label="At hand"
        selected={selected}
        onSelect={setSelected}
        tabs={[
          { id: 'notes', label: 'Notes', content: <Markdown tree={guide.notes} /> },
          { id: 'task', label: 'Task', content: <Markdown tree={guide.task} /> },
          ...anchors.map(({ name, texts, marks }) => ({
            id: name,
            label: name === 'strong' ? 'Strong anchor' : 'Anchor on the edge',
            content: (
              <div className={styles.anchor}>
                {texts.map(({ title, body }, place) => (
                  <section key={place} aria-label={title}>
                    {texts.length > 1 && <h3>{title}</h3>}
                    <DocumentView body={body} />
                  </section>
                ))}
                <ul className={styles.reasons}>
                  {marks.map(({ criterion, level, reason }) => (
                    <li key={criterion}>
                      <strong>
                        {titleOf(criterion)}: {level}
                      </strong>{' '}
                      {reason}
                    </li>
                  ))}
                </ul>
              </div>
            ),
          })),
        ]}
      />
    </details>
  );
}
