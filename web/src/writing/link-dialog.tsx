import { isLink } from '@cmdsp/documents';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Asks where a link leads: to a page or a mail box. Without chosen words the address itself becomes the text. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const isOn = editor.isActive('link');
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [isTried, setTried] = useState(false);
  const href = /^[a-z]+:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  const isRight = address.trim() !== '' && isLink(href);
  const set = () => {
    setTried(true);
    if (!isRight) return;
    if (isOn) editor.chain().extendMarkRange('link').setMark('link', { href }).run();
    else if (editor.state.selection.empty)
      editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    else editor.commands.setMark('link', { href });
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };
  return (
    <Dialog
      title={isOn ? 'Change the link' : 'Add a link'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {isOn && <Button onPress={remove}>Remove the link</Button>}
          <Button look="primary" onPress={set}>
            Set the link
          </Button>
        </>
      }
    >
      <TextField
        label="Address"
        hint="A page (https://…) or a mail box (mailto:…)"
        value={address}
        onChange={setAddress}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set();
        }}
        error={isTried && !isRight ? 'This is no address of a page or a mail box.' : undefined}
      />
    </Dialog>
  );
}
