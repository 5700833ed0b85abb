import { editPart, type PartKind, type PartOf } from '@cmdsp/workbench/system-model';
import type { Editing } from './use-model-editing.ts';

/** Changes fields of one part; what is typed into one field is taken back as a whole. */
export type PartEdit<Kind extends PartKind> = (fields: Partial<Omit<PartOf<Kind>, 'id'>>) => void;

/** The editing of one part of a model. */
export function partEdit<Kind extends PartKind>(
  { model, change }: Editing,
  place: { readonly kind: Kind; readonly id: string },
): PartEdit<Kind> {
  return (fields) => {
    const names = Object.keys(fields);
    const isText = Object.values(fields).every((value) => typeof value === 'string');
    change({
      model: editPart(model, place, fields),
      words: '',
      ...(isText && { merge: `${place.id} ${names.join(' ')}` }),
    });
  };
}
