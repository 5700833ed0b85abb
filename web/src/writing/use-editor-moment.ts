import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Renders again whenever the text or the cursor changed, so that the tools show what holds where it stands. */
export function useEditorMoment(editor: Editor): void {
  const [, setMoment] = useState(0);
  useEffect(() => {
    const onTransaction = () => setMoment((moment) => moment + 1);
    editor.on('transaction', onTransaction);
    return () => {
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
}
