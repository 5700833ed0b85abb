/**
 * The right to write answers of a sitting. The fence is raised whenever the lease is taken, so a change that carries an
 * old fence was made by somebody who did not know about it. `holder` names a browser profile's journal, not a tab.
 */
export type Lease = {
  readonly fence: number;
  readonly holder: string;
  /** The fence at which the unbroken run of this holder began: nobody else has written since. */
  readonly since: number;
};
