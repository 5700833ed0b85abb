import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { MarkList } from '../../../bench/sbom/mark-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AdvisoryCard } from './advisory-card.tsx';
import { marksOf } from './marks-of.ts';

/** The feed: each advisory is opened by its number and matched with components of the bill. */
export function FeedTab({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: {
  readonly task: SbomTask;
  readonly answer: SbomAnswer;
  readonly onChange: (answer: SbomAnswer) => void;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const [shown, setShown] = useState('all');
  const marks = marksOf(witnesses, 'feed');
  const matched = new Set(answer.matches.map(({ advisory }) => advisory));
  const advisories = task.advisories.filter(({ id, isKnownExploited }) =>
    shown === 'matched' ? matched.has(id) : shown === 'exploited' ? isKnownExploited : true,
  );
  const advisory = task.advisories.find(({ id }) => id === opened);
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <Select
          label="Show advisories"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'All' },
            { value: 'exploited', label: 'Known exploited' },
            { value: 'matched', label: 'Matched' },
          ]}
        />
        <p role="status" className={styles.count}>
          {matched.size} advisories matched
        </p>
      </div>
      <div className={styles.frame} role="region" aria-label="Advisories" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Advisories</caption>
          <thead>
            <tr>
              <th scope="col">Advisory</th>
              <th scope="col">Package and releases</th>
              <th scope="col">Score</th>
              <th scope="col">EPSS</th>
              <th scope="col">Known exploited</th>
              <th scope="col">Automatable</th>
              <th scope="col">Impact</th>
            </tr>
          </thead>
          <tbody>
            {advisories.map((one) => {
              const mine = marks.filter(({ id }) => id === one.id);
              return (
                <tr key={one.id} data-open={one.id === opened || undefined} data-marked={mine.length > 0 || undefined}>
                  <th scope="row" data-label="Advisory">
                    <button
                      type="button"
                      className={styles.link}
                      aria-pressed={one.id === opened}
                      onClick={() => {
                        setOpened(one.id);
                        // The card is drawn with the next frame.
                        requestAnimationFrame(() => document.getElementById('opened-advisory')?.focus());
                      }}
                    >
                      {one.label}
                    </button>
                    {matched.has(one.id) && (
                      <>
                        {' '}
                        <Tag tone="accent" icon="check">
                          matched
                        </Tag>
                      </>
                    )}
                    <MarkList marks={mine} />
                  </th>
                  <td data-label="Package and releases" className={styles.code}>
                    {one.purl} <span className={styles.quiet}>{one.range}</span>
                  </td>
                  <td data-label="Score">{one.score ?? 'not scored'}</td>
                  <td data-label="EPSS">{one.epssPercent} %</td>
                  <td data-label="Known exploited">{one.isKnownExploited ? 'yes' : 'no'}</td>
                  <td data-label="Automatable">{one.isAutomatable ? 'yes' : 'no'}</td>
                  <td data-label="Impact">{one.impact}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {advisories.length === 0 && <p className={styles.empty}>Nothing is matched yet. Show all advisories.</p>}
      </div>
      {advisory !== undefined && (
        <AdvisoryCard
          key={advisory.id}
          task={task}
          advisory={advisory}
          answer={answer}
          onChange={onChange}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  );
}
