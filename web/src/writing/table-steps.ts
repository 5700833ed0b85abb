import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

/** What can be done with the table around the cursor. */
export const tableSteps = {
  addRow: { label: 'Add row below', sign: '+ Row', step: addRowAfter },
  deleteRow: { label: 'Delete row', sign: '− Row', step: deleteRow },
  addColumn: { label: 'Add column after', sign: '+ Column', step: addColumnAfter },
  deleteColumn: { label: 'Delete column', sign: '− Column', step: deleteColumn },
  headerRow: { label: 'Header cells in the first row, on or off', sign: 'Header row', step: toggleHeaderRow },
  headerColumn: {
    label: 'Header cells in the first column, on or off',
    sign: 'Header column',
    step: toggleHeaderColumn,
  },
  deleteTable: { label: 'Delete table', sign: 'Delete table', step: deleteTable },
} as const;

/** Takes one step with the table around the cursor and goes back into the text. */
export function takeTableStep(editor: Editor, name: keyof typeof tableSteps): void {
  tableSteps[name].step(editor.state, editor.view.dispatch);
  editor.view.focus();
}

/** Adds a table of three rows and three columns whose first row has header cells; the cursor stands in the first. */
export function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });
  const table = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };
  const { $from } = editor.state.selection;
  // A table stands on the first level: after the list or quote the cursor is in.
  const after = $from.depth === 0 ? editor.state.selection.to : $from.after(1);
  editor.view.focus();
  editor
    .chain()
    .insertContentAt(after, table)
    .setTextSelection(after + 4)
    .run();
}

/** A new last row, with the cursor in its first cell: what Tab does at the end of a table. */
export function addRowAndMove(editor: Editor): boolean {
  if (!editor.isActive('table')) return false;
  addRowAfter(editor.state, editor.view.dispatch);
  return goToNextCell(1)(editor.state, editor.view.dispatch);
}

/** Moves the cursor behind the table, where a paragraph always stands. */
export function leaveTable(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if (!editor.isActive('table') || $from.depth === 0) return false;
  const after = $from.after(1);
  const { doc, tr, schema } = editor.state;
  const transaction = after >= doc.content.size ? tr.insert(after, schema.nodes['paragraph']?.create() ?? []) : tr;
  editor.view.dispatch(
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(after), 1)).scrollIntoView(),
  );
  return true;
}
