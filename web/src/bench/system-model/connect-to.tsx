import { type Component, connectComponents, nameFlow, whatHangsOn } from '@cmdsp/workbench/system-model';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { PartChoice } from './part-choice.tsx';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';

/** The flows of a component, and a new one to another component. */
export function ConnectTo({ editing, component }: { readonly editing: Editing; readonly component: Component }) {
  const { model, isReadOnly } = editing;
  const [target, setTarget] = useState<string | null>(null);
  const others = model.components.filter(({ id }) => id !== component.id);
  const flows = whatHangsOn(model, component.id);
  const connect = () => {
    const connected = connectComponents(model, { from: component.id, to: target ?? '' });
    if (!connected.ok) return editing.say('Choose where the flow goes.');
    editing.change({ model: connected.value.model, words: 'Flow drawn. Say what it carries.' });
    editing.open(connected.value.id);
  };
  return (
    <div role="group" aria-label="Flows" className={styles.fields}>
      <strong>Flows</strong>
      {flows.length === 0 ? (
        <p className={styles.quiet}>No flow starts or ends here yet.</p>
      ) : (
        <ul className={styles.gaps}>
          {flows.map((flow) => (
            <li key={flow.id}>
              <button type="button" className={styles.link} onClick={() => editing.open(flow.id)}>
                {nameFlow(model, flow)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && others.length > 0 && (
        <>
          <PartChoice
            label="New flow to"
            none="Choose a component"
            options={others}
            value={target}
            isReadOnly={false}
            onChange={setTarget}
          />
          <Button isDisabled={target === null} onPress={connect}>
            Draw flow
          </Button>
        </>
      )}
    </div>
  );
}
