import { type KeyboardEvent, useRef, useState } from 'react';
import { Exhibit } from '../player/exhibit.tsx';
import { Markdown } from '../player/markdown.tsx';
import type { PaperSet } from './exam-api.ts';
import styles from './scenario-pane.module.css';

const zooms = [0.85, 1, 1.2, 1.45, 1.75] as const;

/** The case and its exhibits beside the question, in tabs with their own scroll and zoom. On phones it folds away. */
export function ScenarioPane({ set, wanted }: { readonly set: PaperSet; readonly wanted: readonly string[] }) {
  const [selected, setSelected] = useState('case');
  const [zoom, setZoom] = useState(1);
  const [isUnfolded, setUnfolded] = useState(true);
  const list = useRef<HTMLDivElement>(null);
  const tabs = [
    { id: 'case', label: 'The case' },
    ...set.exhibits.map((exhibit, index) => ({ id: exhibit.handle, label: `Exhibit ${index + 1}` })),
  ];
  const exhibit = set.exhibits.find((candidate) => candidate.handle === selected);
  const wantedNumbers = set.exhibits.flatMap((candidate, index) =>
    wanted.includes(candidate.handle) ? [index + 1] : [],
  );

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = tabs.findIndex((tab) => tab.id === selected);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    setSelected(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <aside className={styles.pane} aria-label={`Scenario: ${set.title}`}>
      <div className={styles.head}>
        <h2 className={styles.title}>{set.title}</h2>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded((on) => !on)}
        >
          {isUnfolded ? 'Fold away' : 'Show the case'}
        </button>
      </div>
      {isUnfolded && (
        <>
          <div className={styles.row}>
            {/* Focus lives on the tabs, one of which is always in the order. */}
            {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
            <div role="tablist" aria-label="Case and exhibits" className={styles.tabs} ref={list} onKeyDown={move}>
              {tabs.map((tab) => (
                <button
                  key={tab.id}
                  type="button"
                  role="tab"
                  id={`tab-${tab.id}`}
                  data-tab={tab.id}
                  aria-selected={tab.id === selected}
                  aria-controls="scenario-panel"
                  tabIndex={tab.id === selected ? 0 : -1}
                  className={styles.tab}
                  onClick={() => setSelected(tab.id)}
                >
                  {tab.label}
                </button>
              ))}
            </div>
            <div role="group" aria-label="Zoom" className={styles.zoom}>
              <button
                type="button"
                aria-label="Smaller"
                disabled={zoom === 0}
                onClick={() => setZoom((step) => step - 1)}
              >
                −
              </button>
              <button
                type="button"
                aria-label="Larger"
                disabled={zoom === zooms.length - 1}
                onClick={() => setZoom((step) => step + 1)}
              >
                +
              </button>
            </div>
          </div>
          {wantedNumbers.length > 0 && <p className={styles.hint}>This question needs {listWords(wantedNumbers)}.</p>}
          <div
            id="scenario-panel"
            role="tabpanel"
            aria-labelledby={`tab-${selected}`}
            tabIndex={0}
            className={styles.panel}
            data-zoom={zoom}
          >
            {exhibit === undefined ? <Markdown tree={set.case} /> : <Exhibit exhibit={exhibit} />}
          </div>
        </>
      )}
    </aside>
  );
}

function listWords(numbers: readonly number[]): string {
  if (numbers.length === 1) return `exhibit ${numbers[0]}`;
  return `exhibits ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
