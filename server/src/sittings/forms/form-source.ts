import type { Catalogue } from '@cmdsp/content';
import type { PanelDifficulties, Solver } from '@cmdsp/forms';

/** What forms are made from. */
export type FormSource = {
  readonly catalogue: Catalogue;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
  /** The program's version. */
  readonly release: string;
};

/** What assembly needs beside its source. */
export type Assembler = { readonly solver: Solver; readonly panel: PanelDifficulties };
