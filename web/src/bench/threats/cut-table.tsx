import {
  chooseCut,
  mitigations,
  namePlace,
  type PathCut,
  threatLibrary,
  type ThreatModel,
} from '@cmdsp/workbench/threats';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import styles from './threats.module.css';

/** As many as are compared at first. */
const atFirst = 10;

type Row = PathCut & { readonly chosen: ReturnType<typeof chooseCut> };

/**
 * Single measures that would stop ways, where they would stand and which ways they stop. Those that stop most come first, and of these
 * those that answer a threat there, which can be chosen.
 */
export function CutTable({
  value,
  cuts,
  pathCount,
  isReadOnly,
  onChoose,
}: {
  readonly value: ThreatModel;
  readonly cuts: readonly PathCut[];
  readonly pathCount: number;
  readonly isReadOnly: boolean;
  readonly onChoose: (value: ThreatModel, done: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const rows = cuts
    .map((cut) => ({ ...cut, chosen: chooseCut(value, cut) }))
    .toSorted((a, b) => b.paths.length - a.paths.length || Number(a.chosen === null) - Number(b.chosen === null));
  const nameOf = ({ mitigation }: PathCut) => mitigations.find(({ id }) => id === mitigation)?.name ?? mitigation;
  const columns: readonly Column<Row>[] = [
    { id: 'mitigation', label: 'Mitigation', cell: nameOf },
    { id: 'at', label: 'Where', cell: ({ at }) => namePlace(value.model, at) },
    { id: 'paths', label: 'Stops', cell: ({ paths }) => pathWords(paths, pathCount) },
    {
      id: 'choose',
      label: 'Against',
      cell: ({ chosen, ...cut }) => {
        if (chosen === null) return 'No threat found or registered here that it answers';
        const threat = threatLibrary.find(({ id }) => id === chosen.threat)?.name ?? chosen.threat;
        if (isReadOnly) return threat;
        const place = namePlace(value.model, cut.at);
        return (
          <div className={styles.actions}>
            {threat}
            <Button
              look="quiet"
              aria-label={`Choose “${nameOf(cut)}” at ${place}, against: ${threat}`}
              onPress={() => onChoose(chosen.file, `Chosen against “${threat}” at ${place}: ${nameOf(cut)}.`)}
            >
              Choose
            </Button>
          </div>
        );
      },
    },
  ];
  return (
    <section aria-label="What would stop them" className={styles.section}>
      <h3>What would stop them ({cuts.length})</h3>
      {cuts.length === 0 ? (
        <p className={styles.quiet}>No single measure of the library stops any of them.</p>
      ) : (
        <DataTable
          caption="Measures that would stop ways"
          columns={columns}
          rows={isWhole ? rows : rows.slice(0, atFirst)}
          keyOf={({ mitigation, at }) => `${mitigation} ${at}`}
        />
      )}
      {rows.length > atFirst && (
        <div>
          <Button look="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? `Show the first ${atFirst}` : `Show all ${rows.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}

function pathWords(paths: readonly number[], count: number): string {
  if (paths.length === count) return count === 1 ? 'the only way' : `all ${count} ways`;
  const numbers = paths.map((path) => path + 1).join(', ');
  return `${paths.length === 1 ? 'way' : 'ways'} ${numbers}`;
}
