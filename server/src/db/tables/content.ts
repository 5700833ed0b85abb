import type { ColumnType, Generated } from 'kysely';

/** Content that was in use. */
export type ContentReleases = {
  readonly hash: string;
  readonly programRelease: string;
  readonly isBankPrivate: boolean;
  readonly firstLoadedAt: Generated<Date>;
};

/** How much a release holds. */
export type ReleaseCounts = {
  readonly completeTopics: number;
  readonly practiceQuestions: number;
  readonly standards: number;
  readonly incidents: number;
  readonly terms: number;
  readonly cases: number;
  readonly words: number;
};

/** The learning files of a release, compressed; never the bank. */
export type ContentReleaseFiles = {
  readonly release: string;
  readonly learningHash: string;
  readonly files: Buffer;
  readonly fileCount: number;
  readonly counts: ColumnType<ReleaseCounts, string, string>;
  readonly keptAt: Generated<Date>;
};

/** A place that can be found. */
export type SearchDocuments = {
  readonly release: string;
  readonly number: number;
  readonly edition: number;
  readonly kind: 'topic' | 'standard' | 'incident' | 'term' | 'case';
  readonly subject: string;
  readonly part: 'overview' | 'lecture' | 'reading' | null;
  readonly anchor: string | null;
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  readonly modules: number[];
  readonly identifiers: string[];
  readonly vector: ColumnType<string, never, never>;
};
