import type { NamedPart } from '@cmdsp/workbench/system-model';
import { Button } from '../../ui/button.tsx';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';

/** What can be done to the whole model. */
export function ModelTools({
  editing,
  onAdd,
  onArrange,
}: {
  readonly editing: Editing;
  readonly onAdd: (kind: 'component' | NamedPart) => void;
  readonly onArrange: () => void;
}) {
  return (
    <div className={styles.tools} role="group" aria-label="Change the model">
      <Button onPress={() => onAdd('component')}>Add component</Button>
      <Button onPress={() => onAdd('boundary')}>Add boundary</Button>
      <Button look="quiet" isDisabled={!editing.canUndo} onPress={editing.undo}>
        Undo
      </Button>
      <Button look="quiet" isDisabled={!editing.canRedo} onPress={editing.redo}>
        Redo
      </Button>
      <Button look="quiet" isDisabled={editing.model.components.length < 2} onPress={onArrange}>
        Arrange
      </Button>
    </div>
  );
}
