import type { Risk, RiskRegister } from '@cmdsp/workbench/risk';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import { freshRisk } from './fresh-risk.ts';
import { RiskForm } from './risk-form.tsx';
import styles from './risk.module.css';

export type RiskEditorProps = {
  readonly value: RiskRegister;
  readonly onChange: (value: RiskRegister) => void;
  /** Where to go: `risks[1].decision`. */
  readonly asked?: AskedPlace | null;
  readonly isReadOnly: boolean;
};

/** A risk register: all risks as a table, and the one that is open below it. */
export function RiskEditor({ value, onChange, asked = null, isReadOnly }: RiskEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const { risks } = value;
  useAskedPlace(frame, asked, (place) => setOpen(Number(/^risks\[(\d+)\]/.exec(place)?.[1] ?? 0)));
  const change = (next: readonly Risk[]) => onChange({ ...value, risks: [...next] });
  const columns: readonly Column<{ readonly risk: Risk; readonly index: number }>[] = [
    { id: 'id', label: 'Number', cell: ({ risk }) => risk.id },
    { id: 'title', label: 'Risk', cell: ({ risk }) => risk.title },
    { id: 'severity', label: 'Harm', cell: ({ risk }) => capital(risk.severity ?? 'not said') },
    { id: 'decision', label: 'Decision', cell: ({ risk }) => capital(risk.decision ?? 'not decided') },
    {
      id: 'fixOn',
      label: 'Fix with users',
      cell: ({ risk }) => <span className={styles.day}>{risk.fixOn ?? '–'}</span>,
    },
    {
      id: 'open',
      label: 'Details',
      cell: ({ risk, index }) => (
        <Button look="quiet" aria-label={`Open ${risk.id}`} onPress={() => setOpen(index)}>
          Open
        </Button>
      ),
    },
  ];
  const shown = open === null ? undefined : risks[open];
  return (
    <div ref={frame} className={styles.editor}>
      {risks.length > 0 && (
        <DataTable
          caption="Risks"
          columns={columns}
          rows={risks.map((risk, index) => ({ risk, index }))}
          keyOf={({ index }) => String(index)}
        />
      )}
      {!isReadOnly && (
        <div className={styles.bar}>
          <Button
            onPress={() => {
              change([...risks, freshRisk(risks)]);
              setOpen(risks.length);
            }}
          >
            Add a risk
          </Button>
        </div>
      )}
      {shown !== undefined && (
        <RiskForm
          key={open}
          place={`risks[${open}]`}
          risk={shown}
          isReadOnly={isReadOnly}
          onChange={(risk) => change(risks.map((one, index) => (index === open ? risk : one)))}
          onRemove={() => {
            change(risks.filter((_, index) => index !== open));
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
