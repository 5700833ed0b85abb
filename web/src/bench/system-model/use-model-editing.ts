import { type History, recordModel, redoModel, type SystemModel, undoModel } from '@cmdsp/workbench/system-model';
import { useState } from 'react';

/** A change of the model: what is so now, in one sentence; `merge` names changes that are taken back together (typing a name). */
export type ModelChange = { readonly model: SystemModel; readonly words: string; readonly merge?: string };

/** What the parts of the editor may do with the model. */
export type Editing = {
  readonly model: SystemModel;
  readonly isReadOnly: boolean;
  /** The part that is chosen. */
  readonly selected: string | null;
  /** Rises whenever the focus should go to the details of the chosen part. */
  readonly detailsAsked: number;
  /** The last thing that happened, for those who cannot see it. */
  readonly announcement: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (change: ModelChange) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (id: string | null) => void;
  /** Chooses a part and goes to its details. */
  readonly open: (id: string) => void;
  readonly say: (words: string) => void;
};

/** The editing of a model that somebody else holds: every change goes out at once, and may be taken back here. */
export function useModelEditing({
  value,
  onChange,
  isReadOnly,
}: {
  readonly value: SystemModel;
  readonly onChange: (model: SystemModel) => void;
  readonly isReadOnly: boolean;
}): Editing {
  const [seen, setSeen] = useState(value);
  const [history, setHistory] = useState<History>({ past: [], present: value, future: [] });
  const [merged, setMerged] = useState<string | undefined>(undefined);
  const [selected, setSelected] = useState<string | null>(null);
  const [detailsAsked, setDetailsAsked] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  // A model that came from outside (another file, another tab) is a step that can be taken back as well.
  if (value !== seen) {
    setSeen(value);
    if (value !== history.present) setHistory(recordModel(history, value));
  }

  const go = (next: History, words: string) => {
    setMerged(undefined);
    setHistory(next);
    setAnnouncement(words);
    onChange(next.present);
  };
  return {
    model: history.present,
    isReadOnly,
    selected,
    detailsAsked,
    announcement,
    canUndo: history.past.length > 0 && !isReadOnly,
    canRedo: history.future.length > 0 && !isReadOnly,
    change: ({ model, words, merge }) => {
      if (isReadOnly || model === history.present) return;
      const joins = merge !== undefined && merge === merged;
      go(joins ? { ...history, present: model, future: [] } : recordModel(history, model), words);
      setMerged(merge);
    },
    undo: () => {
      if (history.past.length > 0 && !isReadOnly) go(undoModel(history), 'Taken back.');
    },
    redo: () => {
      if (history.future.length > 0 && !isReadOnly) go(redoModel(history), 'Done again.');
    },
    select: setSelected,
    open: (id) => {
      setSelected(id);
      setDetailsAsked((count) => count + 1);
    },
    say: setAnnouncement,
  };
}
