import type { DocumentBody } from '@cmdsp/documents';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;
type Body = JSONColumnType<DocumentBody, string, string>;

/** What a document is for. */
export type DocumentKind =
  'assignment' | 'dossier-part' | 'executive-summary' | 'integration-answer' | 'defence-answer';

/** A text that a candidate writes, with the lease of whoever writes it now. */
export type Documents = {
  readonly id: string;
  readonly personId: string;
  readonly kind: DocumentKind;
  readonly subject: string;
  readonly wordsLeast: number;
  readonly wordsMost: number;
  readonly closesAt: Later<Date>;
  readonly fence: Generated<number>;
  readonly holder: Generated<string>;
  readonly fenceSince: Generated<number>;
  readonly writtenFence: Generated<number>;
  readonly revision: Generated<number>;
  readonly body: Body;
  readonly words: Generated<number>;
  readonly saves: Generated<number>;
  readonly receiptHash: Later<string>;
  readonly openedAt: Generated<Date>;
  readonly savedAt: Later<Date>;
  readonly state: Generated<'open' | 'frozen'>;
  readonly frozenAt: Later<Date>;
  readonly bodyHash: Later<Buffer>;
};

/** The proof of one save. */
export type DocumentReceipts = {
  readonly documentId: string;
  readonly save: number;
  readonly fence: number;
  readonly revision: number;
  readonly at: Date;
  readonly salt: string;
  readonly answerHash: string;
  readonly previousHash: string | null;
  readonly hash: string;
  readonly batchProof: string;
};

/** An earlier text. */
export type DocumentVersions = {
  readonly documentId: string;
  readonly save: number;
  readonly fence: number;
  readonly revision: number;
  readonly body: Body;
  readonly words: number;
  readonly savedAt: Date;
};

/** A text that came under an older lease. */
export type DocumentStrays = {
  readonly id: string;
  readonly documentId: string;
  readonly fence: number;
  readonly revision: number;
  readonly cause: 'stale-fence' | 'conflict';
  readonly body: Body;
  readonly words: number;
  readonly at: Date;
  readonly setAsideAt: Later<Date>;
};
