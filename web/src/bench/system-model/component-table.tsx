import { Button } from '../../ui/button.tsx';
import type { ModelTablesProps } from './model-tables-props.ts';
import { PartTable } from './part-table.tsx';
import { kindWords, patientWords } from './words.ts';

/** The components of a model. */
export function ComponentTable({ editing, onAdd, ...rest }: ModelTablesProps) {
  const { model } = editing;
  const zones = new Map(model.zones.map(({ id, label }) => [id, label]));
  return (
    <PartTable
      {...rest}
      editing={editing}
      title="Components"
      empty="Nothing is drawn yet. Begin with the device."
      parts={model.components}
      nameOf={({ label }) => label}
      columns={[
        {
          id: 'kind',
          label: 'Kind',
          cell: ({ kind, isOutOfScope }) => `${kindWords[kind]}${isOutOfScope ? ', out of scope' : ''}`,
        },
        { id: 'zone', label: 'Zone', cell: ({ zone }) => (zone === null ? '–' : (zones.get(zone) ?? zone)) },
        { id: 'patients', label: 'Patients', cell: ({ patients }) => patientWords[patients] },
        {
          id: 'interfaces',
          label: 'Interfaces',
          cell: ({ interfaces }) => interfaces.map(({ label }) => label).join(', ') || '–',
        },
      ]}
      add={<Button onPress={() => onAdd('component')}>Add a component</Button>}
    />
  );
}
