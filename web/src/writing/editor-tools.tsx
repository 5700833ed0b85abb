import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Toolbar, ToggleTool, Tool, ToolGroup } from '../ui/toolbar.tsx';
import type { ReferenceChoice } from './editor-nodes.ts';
import { LinkDialog } from './link-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { insertTable, tableSteps, takeTableStep } from './table-steps.ts';
import { useEditorMoment } from './use-editor-moment.ts';

type Ask = 'link' | 'reference' | 'shortcuts' | null;

/** The tools over a text: what holds where the cursor stands is pressed; pressing one goes back into the text. */
export function EditorTools({
  editor,
  label,
  references,
}: {
  readonly editor: Editor;
  readonly label: string;
  readonly references: readonly ReferenceChoice[];
}) {
  useEditorMoment(editor);
  const [ask, setAsk] = useState<Ask>(null);
  const close = () => {
    setAsk(null);
    editor.view.focus();
  };
  // At once: TipTap's own `focus` waits for a frame, and the first key of a quick typist would go nowhere.
  const chain = () => {
    editor.view.focus();
    return editor.chain();
  };
  const isIn = (name: string, attributes?: object) => editor.isActive(name, attributes);
  return (
    <>
      <Toolbar label={`Tools for ${label}`}>
        <ToolGroup label="Words">
          <ToggleTool label="Bold" keys="Ctrl+B" isOn={isIn('bold')} onPress={() => chain().toggleBold().run()}>
            <b>B</b>
          </ToggleTool>
          <ToggleTool label="Italic" keys="Ctrl+I" isOn={isIn('italic')} onPress={() => chain().toggleItalic().run()}>
            <i>I</i>
          </ToggleTool>
          <ToggleTool label="Code" keys="Ctrl+E" isOn={isIn('code')} onPress={() => chain().toggleCode().run()}>
            &lt;/&gt;
          </ToggleTool>
          <ToggleTool label="Link" isOn={isIn('link')} onPress={() => setAsk('link')}>
            Link
          </ToggleTool>
        </ToolGroup>
        <ToolGroup label="Paragraphs">
          {([2, 3] as const).map((level) => (
            <ToggleTool
              key={level}
              label={level === 2 ? 'Heading' : 'Subheading'}
              keys={`Ctrl+Alt+${level}`}
              isOn={isIn('heading', { level })}
              onPress={() => chain().toggleNode('heading', 'paragraph', { level }).run()}
            >
              {level === 2 ? 'H1' : 'H2'}
            </ToggleTool>
          ))}
          <ToggleTool
            label="List"
            keys="Ctrl+Shift+8"
            isOn={isIn('bulletList')}
            onPress={() => chain().toggleBulletList().run()}
          >
            • —
          </ToggleTool>
          <ToggleTool
            label="Numbered list"
            keys="Ctrl+Shift+7"
            isOn={isIn('orderedList')}
            onPress={() => chain().toggleOrderedList().run()}
          >
            1. —
          </ToggleTool>
          <ToggleTool
            label="Quote"
            keys="Ctrl+Shift+B"
            isOn={isIn('blockquote')}
            onPress={() => chain().toggleBlockquote().run()}
          >
            “ ”
          </ToggleTool>
          <ToggleTool
            label="Code block"
            keys="Ctrl+Alt+C"
            isOn={isIn('codeBlock')}
            onPress={() => chain().toggleCodeBlock().run()}
          >
            {'{ }'}
          </ToggleTool>
        </ToolGroup>
        <ToolGroup label="Insert">
          <Tool label="Insert a table" isDisabled={isIn('table')} onPress={() => insertTable(editor)}>
            Table
          </Tool>
          {references.length > 0 && (
            <Tool label="Refer to a figure or an attached file" onPress={() => setAsk('reference')}>
              Figure
            </Tool>
          )}
        </ToolGroup>
        <ToolGroup label="Steps">
          <Tool label="Undo" keys="Ctrl+Z" isDisabled={!editor.can().undo()} onPress={() => chain().undo().run()}>
            ↶
          </Tool>
          <Tool label="Redo" keys="Ctrl+Shift+Z" isDisabled={!editor.can().redo()} onPress={() => chain().redo().run()}>
            ↷
          </Tool>
          <Tool label="Keys and help" onPress={() => setAsk('shortcuts')}>
            ?
          </Tool>
        </ToolGroup>
      </Toolbar>
      {isIn('table') && (
        <Toolbar label="Tools for the table">
          <ToolGroup label="Table">
            {(Object.keys(tableSteps) as (keyof typeof tableSteps)[]).map((name) => (
              <Tool key={name} label={tableSteps[name].label} onPress={() => takeTableStep(editor, name)}>
                {tableSteps[name].sign}
              </Tool>
            ))}
          </ToolGroup>
        </Toolbar>
      )}
      {ask === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {ask === 'reference' && <ReferenceDialog editor={editor} references={references} onClose={close} />}
      {ask === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </>
  );
}
