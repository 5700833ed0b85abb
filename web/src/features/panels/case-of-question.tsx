import { useState } from 'react';
import { Exhibit } from '../../player/exhibit.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { RatedQuestion } from './panel-queries.ts';
import styles from './panels.module.css';

/** The scenario that a question belongs to; the exhibits it needs are named. */
export function CaseOfQuestion({
  set,
  wanted,
}: {
  readonly set: NonNullable<RatedQuestion['set']>;
  readonly wanted: readonly string[];
}) {
  const [selected, setSelected] = useState('case');
  return (
    <section className={styles.card} aria-label={`Scenario: ${set.title}`}>
      <h2>{set.title}</h2>
      <Tabs
        label="Case and exhibits"
        selected={selected}
        onSelect={setSelected}
        tabs={[
          { id: 'case', label: 'The case', content: <Markdown tree={set.case} /> },
          ...set.exhibits.map((exhibit, index) => ({
            id: exhibit.handle,
            label: `Exhibit ${index + 1}${wanted.includes(exhibit.handle) ? ', needed' : ''}`,
            content: <Exhibit exhibit={exhibit} />,
          })),
        ]}
      />
    </section>
  );
}
