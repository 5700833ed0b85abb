import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import styles from './composer.module.css';

type Person = { readonly id: string; readonly name: string; readonly isFacilitator: boolean };

/** A text with a list of names below it while one types `@` and the beginning of a name. */
export function MentionField(props: {
  readonly discussion: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onMention: (person: Person) => void;
  readonly onSend: () => void;
}) {
  const { discussion, label, hint, value, error, onChange, onMention, onSend } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<{ readonly at: number; readonly name: string } | null>(null);
  const [active, setActive] = useState(0);
  const { data } = useQuery({
    queryKey: ['discussions', 'people', discussion, begun?.name ?? ''],
    queryFn: ({ signal }) =>
      request(
        'GET /api/discussions/:discussion/people',
        { params: { discussion }, query: { name: begun?.name ?? '' } },
        { signal },
      ),
    enabled: begun !== null,
  });
  const people = begun === null ? [] : (data?.people ?? []);
  const isOpen = people.length > 0;
  const optionId = (index: number) => `${id}-option-${index}`;

  const look = (text: string, caret: number) => {
    const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}' .-]{0,40})$/u.exec(text.slice(0, caret));
    setBegun(found === null ? null : { at: caret - (found[1]?.length ?? 0), name: found[1] ?? '' });
    setActive(0);
  };
  const pick = (person: Person) => {
    if (begun === null) return;
    const end = begun.at + begun.name.length;
    const next = `${value.slice(0, begun.at)}${person.name} ${value.slice(end)}`;
    onChange(next);
    onMention(person);
    setBegun(null);
    const caret = begun.at + person.name.length + 1;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!isOpen) return;
    const person = people[active];
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % people.length),
      ArrowUp: () => setActive((active + people.length - 1) % people.length),
      Escape: () => setBegun(null),
      Enter: () => person !== undefined && pick(person),
      Tab: () => person !== undefined && pick(person),
    };
    const move = moves[event.key];
    if (move === undefined || event.shiftKey) return;
    event.preventDefault();
    move();
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span id={`${id}-hint`} className={styles.quiet}>
        {hint}
      </span>
      <textarea
        ref={field}
        id={id}
        className={styles.words}
        rows={5}
        maxLength={10_000}
        value={value}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-names` : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setBegun(null)}
      />
      {isOpen && (
        <div id={`${id}-names`} role="listbox" tabIndex={-1} aria-label="People you can name" className={styles.names}>
          {people.map((person, index) => (
            <div
              key={person.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              {person.name}
              {person.isFacilitator && <span className={styles.quiet}> Facilitator</span>}
            </div>
          ))}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {isOpen && `${people.length} names; use the arrow keys, Enter takes one`}
      </span>
      <span id={`${id}-error`} className={styles.error}>
        {error}
      </span>
    </div>
  );
}
