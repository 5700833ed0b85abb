import type { DataFlow } from '@cmdsp/workbench/system-model';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CheckList } from './check-list.tsx';
import { DraftField } from './draft-field.tsx';
import { FlowEnds } from './flow-ends.tsx';
import { optionsOf } from './options-of.ts';
import { partEdit } from './part-edit.ts';
import { portFault } from './port-fault.ts';
import type { Editing } from './use-model-editing.ts';
import { valueIn } from './value-in.ts';
import { payloadWords } from './words.ts';

const claims = [
  ['isTwoWay', 'It runs both ways'],
  ['isAuthenticated', 'Authenticated: the receiver knows who sent it'],
  ['isEncrypted', 'Encrypted'],
  ['isOverPublicNetwork', 'Over a public network'],
  ['isOutOfScope', 'Out of scope'],
] as const;

/** Everything that a model says about a flow. */
export function FlowDetails({ editing, flow }: { readonly editing: Editing; readonly flow: DataFlow }) {
  const { model, isReadOnly } = editing;
  const edit = partEdit(editing, { kind: 'flows', id: flow.id });
  return (
    <>
      <FlowEnds editing={editing} flow={flow} />
      <DraftField
        label="Name of the flow"
        hint="May stay empty; its ends name it too."
        value={flow.label}
        isReadOnly={isReadOnly}
        onChange={(label) => edit({ label })}
      />
      <CheckList
        legend="It carries"
        options={optionsOf(payloadWords).map(({ value, label }) => ({ id: value, label }))}
        chosen={flow.payloads}
        isReadOnly={isReadOnly}
        onChange={(chosen) => edit({ payloads: chosen.flatMap((one) => valueIn(payloadWords, one) ?? []) })}
      />
      <DraftField
        label="Protocol"
        value={flow.protocol}
        maxLength={80}
        isReadOnly={isReadOnly}
        onChange={(protocol) => edit({ protocol })}
      />
      <DraftField
        label="Port at the receiving end"
        value={flow.port === null ? '' : String(flow.port)}
        faultOf={portFault}
        maxLength={5}
        isReadOnly={isReadOnly}
        onChange={(port) => edit({ port: port === '' ? null : Number(port) })}
      />
      <div>
        {claims.map(([claim, words]) => (
          <Checkbox
            key={claim}
            isReadOnly={isReadOnly}
            isSelected={flow[claim]}
            onChange={(isSo) => edit({ [claim]: isSo })}
          >
            {words}
          </Checkbox>
        ))}
      </div>
      {model.assets.length > 0 && (
        <CheckList
          legend="Assets that pass along it"
          options={model.assets}
          chosen={flow.assets}
          isReadOnly={isReadOnly}
          onChange={(assets) => edit({ assets })}
        />
      )}
      <DraftField
        label="Description"
        value={flow.description}
        rows={3}
        maxLength={4000}
        isReadOnly={isReadOnly}
        onChange={(description) => edit({ description })}
      />
    </>
  );
}
