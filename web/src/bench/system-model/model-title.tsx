import { DraftField } from './draft-field.tsx';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';

/** What the model as a whole is called and about. */
export function ModelTitle({ editing: { model, change, isReadOnly } }: { readonly editing: Editing }) {
  return (
    <div role="region" aria-label="Details" className={styles.details}>
      <h3>The model</h3>
      <p className={styles.quiet}>Choose a part of the model to see and change what is said about it.</p>
      <DraftField
        label="Title"
        value={model.title}
        isReadOnly={isReadOnly}
        onChange={(title) => change({ model: { ...model, title }, words: '', merge: 'title' })}
      />
      <DraftField
        label="Description"
        value={model.description}
        rows={3}
        maxLength={4000}
        isReadOnly={isReadOnly}
        onChange={(description) => change({ model: { ...model, description }, words: '', merge: 'description' })}
      />
    </div>
  );
}
