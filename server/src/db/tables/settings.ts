import type { Generated } from 'kysely';

/** One version of one setting. */
export type SettingVersions = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly value: string;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Generated<Date>;
};
