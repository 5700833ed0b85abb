import type { ServerAccount } from './server-account.ts';

/** A runnable set of PostgreSQL programs (`postgres`, `initdb`) in one folder. */
export type Binaries = { readonly binDirectory: string; readonly majorVersion: number };

/** Finds or prepares binaries that `account` can run; `runtimeDirectory` may be used for a copy. */
export type PrepareBinaries = (need: { account: ServerAccount; runtimeDirectory: string }) => Promise<Binaries>;
