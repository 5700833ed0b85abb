import type { DocumentBody } from '@cmdsp/documents';
import { readBody } from '@cmdsp/documents';
import { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { bodyOf, contentOf } from './body-of.ts';
import { cleanPasted } from './clean-pasted.ts';
import { editorNodes, type ReferenceChoice } from './editor-nodes.ts';

export type EditorOptions = {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly body: DocumentBody;
  readonly mostWords: number;
  readonly references: readonly ReferenceChoice[];
  /** ids of the label and of what describes the field. */
  readonly labelId: string;
  readonly descriptionId: string;
  readonly onChange: (body: DocumentBody) => void;
  /** A change was not taken, because the text could not be saved with it. */
  readonly onRefused: () => void;
};

/**
 * Makes the editor once; what it is given later changes nothing but the callbacks' meaning, so a save, a new lease or a
 * render never touches what somebody is typing or composing.
 */
export function useEditor(options: EditorOptions): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [first] = useState(options);
  const titles = useRef(new Map<string, string>());
  useEffect(() => {
    titles.current = new Map(options.references.map(({ kind, name, title }) => [`${kind}/${name}`, title]));
  }, [options.references]);
  useEffect(() => {
    const { place, body, mostWords, labelId, descriptionId, onChange, onRefused } = first;
    const made = new Editor({
      element: place.current,
      injectCSS: false,
      content: contentOf(body),
      extensions: editorNodes({
        titleOf: (kind, name) => titles.current.get(`${kind}/${name}`) ?? name,
        mostWords,
        onRefused,
      }),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': labelId,
          'aria-describedby': descriptionId,
        },
        transformPastedHTML: cleanPasted,
        handleDOMEvents: {
          // Tab leaves the text, as on the rest of the page; only a table has cells to go through.
          keydown: (view, event) => event.key === 'Tab' && !isInTable(view.state.selection.$from),
        },
      },
      onCreate: ({ editor: created }) => setEditor(created),
      onUpdate: ({ editor: changed }) => {
        const read = readBody(bodyOf(changed.state.doc));
        if (read.ok) onChange(read.value);
        else onRefused();
      },
    });
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [first]);
  return editor;
}

function isInTable($from: {
  readonly depth: number;
  readonly node: (depth: number) => { type: { name: string } };
}): boolean {
  return $from.depth > 0 && $from.node(1).type.name === 'table';
}
