import type { Catalogue } from '@cmdsp/content';

/** What forms are made from. */
export type FormSource = {
  readonly catalogue: Catalogue;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
  /** The program's version. */
  readonly release: string;
};
