import type { Json } from '@cmdsp/primitives';

/** An exhibit with its internal id, as frozen into a form's paper. */
export type FrozenExhibit =
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'log'; readonly id: string; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'document'; readonly id: string; readonly title: string; readonly body: string }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly title: string;
      readonly figure: { readonly [key: string]: Json };
    };
