import { type Component, freshId, type Interface } from '@cmdsp/workbench/system-model';
import { Button } from '../../ui/button.tsx';
import { ChoiceOf } from './choice-of.tsx';
import { DraftField } from './draft-field.tsx';
import { nameFault } from './name-fault.ts';
import { partEdit } from './part-edit.ts';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';
import { interfaceWords } from './words.ts';

/** The ways into a component, used or not. */
export function InterfaceList({ editing, component }: { readonly editing: Editing; readonly component: Component }) {
  const { model, isReadOnly } = editing;
  const { interfaces } = component;
  const edit = partEdit(editing, { kind: 'components', id: component.id });
  const put = (changed: Interface) =>
    edit({ interfaces: interfaces.map((one) => (one.id === changed.id ? changed : one)) });
  return (
    <div role="group" aria-label="Interfaces" className={styles.fields}>
      <strong>Interfaces</strong>
      {interfaces.length === 0 && <p className={styles.quiet}>None is named yet. Unused ones count as well.</p>}
      {interfaces.map((one, index) => (
        <div key={one.id} role="group" aria-label={`Interface ${index + 1}`} className={styles.row}>
          <DraftField
            label="Name of the interface"
            value={one.label}
            faultOf={nameFault}
            isReadOnly={isReadOnly}
            onChange={(label) => put({ ...one, label })}
          />
          <ChoiceOf
            label="Kind of interface"
            words={interfaceWords}
            value={one.kind}
            isReadOnly={isReadOnly}
            onChange={(kind) => put({ ...one, kind })}
          />
          {!isReadOnly && (
            <Button
              look="quiet"
              aria-label={`Remove interface ${one.label}`}
              onPress={() => edit({ interfaces: interfaces.filter(({ id }) => id !== one.id) })}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Button
          onPress={() =>
            edit({
              interfaces: [...interfaces, { id: freshId(model, 'interface'), label: 'New interface', kind: 'network' }],
            })
          }
        >
          Add interface
        </Button>
      )}
    </div>
  );
}
