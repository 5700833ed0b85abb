import type { DataFlow } from '@cmdsp/workbench/system-model';
import { PartChoice } from './part-choice.tsx';
import { partEdit } from './part-edit.ts';
import type { Editing } from './use-model-editing.ts';

/** Where a flow starts and ends; the other end is no choice. */
export function FlowEnds({ editing, flow }: { readonly editing: Editing; readonly flow: DataFlow }) {
  const { model, isReadOnly } = editing;
  const edit = partEdit(editing, { kind: 'flows', id: flow.id });
  const interfacesOf = (component: string) => model.components.find(({ id }) => id === component)?.interfaces ?? [];
  const [leaves, enters] = [interfacesOf(flow.from), interfacesOf(flow.to)];
  return (
    <>
      <PartChoice
        label="From"
        options={model.components.filter(({ id }) => id !== flow.to)}
        value={flow.from}
        isReadOnly={isReadOnly}
        onChange={(from) => from !== null && edit({ from })}
      />
      {leaves.length > 0 && (
        <PartChoice
          label="It leaves by"
          none="Not said"
          options={leaves}
          value={flow.fromInterface}
          isReadOnly={isReadOnly}
          onChange={(fromInterface) => edit({ fromInterface })}
        />
      )}
      <PartChoice
        label="To"
        options={model.components.filter(({ id }) => id !== flow.from)}
        value={flow.to}
        isReadOnly={isReadOnly}
        onChange={(to) => to !== null && edit({ to })}
      />
      {enters.length > 0 && (
        <PartChoice
          label="It enters by"
          none="Not said"
          options={enters}
          value={flow.toInterface}
          isReadOnly={isReadOnly}
          onChange={(toInterface) => edit({ toInterface })}
        />
      )}
    </>
  );
}
