import type { ColumnType } from 'kysely';

/** Statistics as they were computed at one time. */
export type StatisticsSnapshots = {
  readonly id: string;
  readonly untilAt: Date;
  readonly sittings: number;
  /** What statistics/stored-statistics.ts describes. */
  readonly shown: ColumnType<unknown, string, never>;
};
