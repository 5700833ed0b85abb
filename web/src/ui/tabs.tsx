import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './tabs.module.css';

export type TabsProps = {
  readonly label: string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
};

/**
 * A few views of the same thing, one shown; arrow keys move between them, Home and End to the ends. Our own, after the
 * tabs pattern of the ARIA Authoring Practices, because the library's brings a collection of its own along.
 */
export function Tabs({ label, selected, onSelect, tabs }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the tabs do not all fit, the chosen one is brought into view; the page itself stays where it is.
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab === null || tab === undefined || list.current === null) return;
    const frame = list.current.getBoundingClientRect();
    const { left, right } = tab.getBoundingClientRect();
    if (right > frame.right) list.current.scrollLeft += right - frame.right;
    if (left < frame.left) list.current.scrollLeft -= frame.left - left;
  }, [selected]);
  const move = (event: KeyboardEvent) => {
    const place = tabs.findIndex((tab) => tab.id === selected);
    const next = targetOf(event.key, place, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (next === null || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  const shown = tabs.find((tab) => tab.id === selected);
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${id}-panel-${tab.id}` : undefined}
            tabIndex={tab.id === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {shown !== undefined && (
        <div
          key={shown.id}
          role="tabpanel"
          id={`${id}-panel-${shown.id}`}
          aria-labelledby={`${id}-tab-${shown.id}`}
          className={styles.panel}
        >
          {shown.content}
        </div>
      )}
    </div>
  );
}

function targetOf(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (place + 1) % count;
    case 'ArrowLeft':
      return (place - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
