import type { SbomAnswer, SbomTask, Witness } from '@cmdsp/labs/public';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { MarkList } from '../../../bench/sbom/mark-list.tsx';
import { RowHelp } from '../../../bench/sbom/row-help.tsx';
import { useRowKeys } from '../../../bench/sbom/use-row-keys.ts';
import { KeyArea } from '../../../ui/key-area.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
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
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase();
  const marks = marksOf(witnesses, 'feed');
  const matched = new Set(answer.matches.map(({ advisory }) => advisory));
  const advisories = task.advisories
    .filter(({ id, isKnownExploited }) =>
      shown === 'matched' ? matched.has(id) : shown === 'exploited' ? isKnownExploited : true,
    )
    .filter(({ label, purl }) => [label, purl].some((text) => text.toLowerCase().includes(words)));
  const { keysOf, onEscape } = useRowKeys(
    'advisory',
    advisories.map(({ id }) => id),
    opened,
  );
  const advisory = task.advisories.find(({ id }) => id === opened);
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <TextField label="Search number or package" value={search} onChange={setSearch} />
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
      <RowHelp />
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
                      {...keysOf(one.id)}
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
        {advisories.length === 0 && <p className={styles.empty}>No advisory fits. Change the search or show all.</p>}
      </div>
      {advisory !== undefined && (
        <KeyArea onKey={onEscape}>
          <AdvisoryCard
            key={advisory.id}
            task={task}
            advisory={advisory}
            answer={answer}
            onChange={onChange}
            isReadOnly={isReadOnly}
          />
        </KeyArea>
      )}
    </div>
  );
}
