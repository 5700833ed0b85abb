import { editPart, nameFlow, type SystemModel } from '@cmdsp/workbench/system-model';
import { CheckList } from './check-list.tsx';
import { DraftField } from './draft-field.tsx';
import { nameFault } from './name-fault.ts';
import { optionsOf } from './options-of.ts';
import { partEdit } from './part-edit.ts';
import type { Editing } from './use-model-editing.ts';
import { valueIn } from './value-in.ts';
import { concernWords } from './words.ts';

type GroupKind = 'boundaries' | 'zones' | 'assets' | 'useCases';

/** What a model says about a boundary, a zone, an asset or a use case: a name, and what belongs to it. */
export function GroupDetails({
  editing,
  kind,
  id,
}: {
  readonly editing: Editing;
  readonly kind: GroupKind;
  readonly id: string;
}) {
  const { model, isReadOnly } = editing;
  const part = model[kind].find((one) => one.id === id);
  if (part === undefined) return null;
  return (
    <>
      <DraftField
        label="Name"
        value={part.label}
        faultOf={nameFault}
        isReadOnly={isReadOnly}
        onChange={(label) => partEdit(editing, { kind, id })({ label })}
      />
      <Members editing={editing} kind={kind} id={id} />
    </>
  );
}

function Members({ editing, kind, id }: { readonly editing: Editing; readonly kind: GroupKind; readonly id: string }) {
  const { model, isReadOnly, change } = editing;
  switch (kind) {
    case 'boundaries': {
      const boundary = model.boundaries.find((one) => one.id === id);
      if (boundary === undefined) return null;
      const edit = partEdit(editing, { kind, id });
      return (
        <>
          <CheckList
            legend="Inside"
            options={model.components}
            chosen={boundary.components}
            isReadOnly={isReadOnly}
            onChange={(components) => edit({ components })}
          />
          <DraftField
            label="Description"
            value={boundary.description}
            rows={3}
            maxLength={4000}
            isReadOnly={isReadOnly}
            onChange={(description) => edit({ description })}
          />
        </>
      );
    }
    case 'zones':
      return (
        <CheckList
          legend="Components in it"
          options={model.components}
          chosen={model.components.filter(({ zone }) => zone === id).map((component) => component.id)}
          isReadOnly={isReadOnly}
          onChange={(chosen) => change({ model: withZone(model, { zone: id, members: chosen }), words: '' })}
        />
      );
    case 'assets': {
      const asset = model.assets.find((one) => one.id === id);
      if (asset === undefined) return null;
      const edit = partEdit(editing, { kind, id });
      return (
        <>
          <CheckList
            legend="Held by"
            options={model.components}
            chosen={asset.components}
            isReadOnly={isReadOnly}
            onChange={(components) => edit({ components })}
          />
          <CheckList
            legend="Protected against"
            options={optionsOf(concernWords).map(({ value, label }) => ({ id: value, label }))}
            chosen={asset.concerns}
            isReadOnly={isReadOnly}
            onChange={(chosen) => edit({ concerns: chosen.flatMap((one) => valueIn(concernWords, one) ?? []) })}
          />
        </>
      );
    }
    case 'useCases':
      return (
        <CheckList
          legend="Flows that it takes"
          options={model.flows.map((flow) => ({ id: flow.id, label: nameFlow(model, flow) }))}
          chosen={model.useCases.find((one) => one.id === id)?.flows ?? []}
          isReadOnly={isReadOnly}
          onChange={(flows) => partEdit(editing, { kind, id })({ flows })}
        />
      );
  }
}

function withZone(
  model: SystemModel,
  { zone, members }: { readonly zone: string; readonly members: readonly string[] },
) {
  return model.components.reduce((changed, component) => {
    const isMember = members.includes(component.id);
    if (isMember === (component.zone === zone)) return changed;
    return editPart(changed, { kind: 'components', id: component.id }, { zone: isMember ? zone : null });
  }, model);
}
