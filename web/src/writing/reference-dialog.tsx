import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import type { ReferenceChoice } from './editor-nodes.ts';

/** Asks which figure or attached file is meant; it is shown where the cursor stands. */
export function ReferenceDialog({
  editor,
  references,
  onClose,
}: {
  readonly editor: Editor;
  readonly references: readonly ReferenceChoice[];
  readonly onClose: () => void;
}) {
  const keyOf = ({ kind, name }: ReferenceChoice) => `${kind}/${name}`;
  const [chosen, setChosen] = useState(() => references.slice(0, 1).map(keyOf)[0] ?? '');
  const insert = () => {
    const reference = references.find((one) => keyOf(one) === chosen);
    if (reference !== undefined) {
      const { $from } = editor.state.selection;
      const after = $from.depth === 0 ? editor.state.selection.to : $from.after(1);
      const { kind, name } = reference;
      editor.chain().insertContentAt(after, { type: 'reference', attrs: { kind, name } }).run();
    }
    onClose();
  };
  return (
    <Dialog
      title="Refer to a figure or a file"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={insert}>
            Insert
          </Button>
        </>
      }
    >
      <Select
        label="Figure or file"
        value={chosen}
        onChange={setChosen}
        options={references.map((reference) => ({ value: keyOf(reference), label: reference.title }))}
      />
    </Dialog>
  );
}
