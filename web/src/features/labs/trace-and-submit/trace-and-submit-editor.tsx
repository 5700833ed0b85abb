import type { Finding, TraceAnswer, TraceTask } from '@cmdsp/labs/public';
import { useState } from 'react';
import { Select } from '../../../ui/select.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { type KindOfPlace, kindsOfPlaces, placesOf } from './places-of.ts';
import { TracePlace } from './trace-place.tsx';
import { sentencesAt } from './sentences-at.ts';
import styles from './trace.module.css';

/** The file to be looked through: each row and document can be marked as a gap, and what was decided about it stands beside it. */
export function TraceAndSubmitEditor({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<TraceTask, TraceAnswer>) {
  const [shown, setShown] = useState('all');
  const findings = new Map(answer.findings.map((finding) => [finding.at, finding]));
  const places = placesOf(task);
  const ids = new Set(places.map(({ id }) => id));
  const visible = places.filter(
    ({ id, kind }) => shown === 'all' || shown === kind || (shown === 'marked' && findings.has(id)),
  );
  const change = (at: string, finding: Finding | null) => {
    const others = answer.findings.filter((one) => one.at !== at);
    const next =
      finding === null ? others : findings.has(at) ? replace(answer.findings, finding) : [...others, finding];
    onChange({ findings: next });
  };
  return (
    <section aria-label="The file" className={styles.file}>
      <p>{task.device}</p>
      <p>{task.submission}</p>
      <div className={styles.bar}>
        <Select label="Show" value={shown} onChange={setShown} options={choices} />
        <p role="status" className={styles.count}>
          {answer.findings.length} marked as gaps; the file has 12
        </p>
      </div>
      <div className={styles.frame} role="region" aria-label="Trace matrix and documents" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Trace matrix and documents</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">What it says</th>
              <th scope="col">Leads to</th>
              <th scope="col">Gap</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((place) => (
              <TracePlace
                key={place.id}
                place={place}
                isKnown={(id) => ids.has(id)}
                finding={findings.get(place.id) ?? null}
                sentences={sentencesAt(witnesses, place.id)}
                isReadOnly={isReadOnly}
                onChange={(finding) => change(place.id, finding)}
                onGo={(id) => {
                  setShown('all');
                  // The row is drawn once the filter is off.
                  requestAnimationFrame(() => document.getElementById(`place-${id}`)?.focus());
                }}
              />
            ))}
          </tbody>
        </table>
        {visible.length === 0 && (
          <p className={styles.empty}>Nothing is marked yet. Choose “Everything” to see the file.</p>
        )}
      </div>
    </section>
  );
}

const choices: readonly { readonly value: KindOfPlace | 'all' | 'marked'; readonly label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'marked', label: 'What I marked' },
  ...kindsOfPlaces.map(({ kind, plural }) => ({ value: kind, label: plural })),
];

function replace(findings: readonly Finding[], finding: Finding): readonly Finding[] {
  return findings.map((one) => (one.at === finding.at ? finding : one));
}
