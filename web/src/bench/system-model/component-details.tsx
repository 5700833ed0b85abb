import type { Component } from '@cmdsp/workbench/system-model';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ChoiceOf } from './choice-of.tsx';
import { ConnectTo } from './connect-to.tsx';
import { DraftField } from './draft-field.tsx';
import { InterfaceList } from './interface-list.tsx';
import { nameFault } from './name-fault.ts';
import { PartChoice } from './part-choice.tsx';
import { partEdit } from './part-edit.ts';
import type { Editing } from './use-model-editing.ts';
import { kindWords, patientWords } from './words.ts';

/** Everything that a model says about a component, and its flows. */
export function ComponentDetails({ editing, component }: { readonly editing: Editing; readonly component: Component }) {
  const { model, isReadOnly } = editing;
  const edit = partEdit(editing, { kind: 'components', id: component.id });
  return (
    <>
      <DraftField
        label="Name"
        value={component.label}
        faultOf={nameFault}
        isReadOnly={isReadOnly}
        onChange={(label) => edit({ label })}
      />
      <ChoiceOf
        label="Kind"
        words={kindWords}
        value={component.kind}
        isReadOnly={isReadOnly}
        onChange={(kind) => edit({ kind })}
      />
      <PartChoice
        label="Zone"
        none="None"
        options={model.zones}
        value={component.zone}
        isReadOnly={isReadOnly}
        onChange={(zone) => edit({ zone })}
      />
      <ChoiceOf
        label="Who depends on it at the same time"
        words={patientWords}
        value={component.patients}
        isReadOnly={isReadOnly}
        onChange={(patients) => edit({ patients })}
      />
      <Checkbox
        isReadOnly={isReadOnly}
        isSelected={component.isOutOfScope}
        onChange={(isOutOfScope) => edit({ isOutOfScope })}
      >
        Out of scope
      </Checkbox>
      <DraftField
        label="Description"
        value={component.description}
        rows={3}
        maxLength={4000}
        isReadOnly={isReadOnly}
        onChange={(description) => edit({ description })}
      />
      <InterfaceList editing={editing} component={component} />
      <ConnectTo editing={editing} component={component} />
    </>
  );
}
