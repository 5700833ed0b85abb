import { nameFlow, type NamedPart, type SystemModel } from '@cmdsp/workbench/system-model';
import { Button } from '../../ui/button.tsx';
import type { ModelTablesProps } from './model-tables-props.ts';
import { PartTable } from './part-table.tsx';
import { concernWords } from './words.ts';

type GroupKind = 'boundaries' | 'zones' | 'assets' | 'useCases';

const groups: Readonly<
  Record<GroupKind, { readonly title: string; readonly empty: string; readonly add: string; readonly part: NamedPart }>
> = {
  boundaries: {
    title: 'Trust boundaries',
    empty: 'No boundary is drawn yet: who trusts whom?',
    add: 'Add a boundary',
    part: 'boundary',
  },
  zones: {
    title: 'Zones',
    empty: 'No zone is named yet: who answers for which place?',
    add: 'Add a zone',
    part: 'zone',
  },
  assets: {
    title: 'Assets',
    empty: 'No asset is named yet: what is worth protecting?',
    add: 'Add an asset',
    part: 'asset',
  },
  useCases: {
    title: 'Security use cases',
    empty: 'No use case is named yet: what do people do that an attack could turn against a patient?',
    add: 'Add a use case',
    part: 'use-case',
  },
};

/** The boundaries, zones, assets or use cases of a model, each with what belongs to it. */
export function GroupTable({ editing, onAdd, kind, shown, ...rest }: ModelTablesProps & { readonly kind: GroupKind }) {
  const { model } = editing;
  const { title, empty, add, part } = groups[kind];
  const rows: readonly { readonly id: string; readonly label: string }[] = model[kind];
  return (
    <PartTable
      {...rest}
      editing={editing}
      // Views say which boundaries belong to them; zones, assets and use cases are of the whole model.
      shown={kind === 'boundaries' ? shown : null}
      title={title}
      empty={empty}
      parts={rows}
      nameOf={({ label }) => label}
      columns={[
        {
          id: 'members',
          label: 'What belongs to it',
          cell: ({ id }) => membersOf(model, { kind, id }).join(', ') || '–',
        },
      ]}
      add={<Button onPress={() => onAdd(part)}>{add}</Button>}
    />
  );
}

function membersOf(
  model: SystemModel,
  { kind, id }: { readonly kind: GroupKind; readonly id: string },
): readonly string[] {
  const labels = (ids: readonly string[]) =>
    model.components.filter((component) => ids.includes(component.id)).map(({ label }) => label);
  switch (kind) {
    case 'boundaries':
      return labels(model.boundaries.find((one) => one.id === id)?.components ?? []);
    case 'zones':
      return model.components.filter(({ zone }) => zone === id).map(({ label }) => label);
    case 'assets': {
      const asset = model.assets.find((one) => one.id === id);
      const against = (asset?.concerns ?? []).map((concern) => concernWords[concern].toLowerCase());
      return [
        ...labels(asset?.components ?? []),
        ...(against.length === 0 ? [] : [`against ${against.join(' and ')}`]),
      ];
    }
    case 'useCases': {
      const taken = model.useCases.find((one) => one.id === id)?.flows ?? [];
      return model.flows.filter((flow) => taken.includes(flow.id)).map((flow) => nameFlow(model, flow));
    }
  }
}
