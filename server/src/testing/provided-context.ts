/** The server that the tests of the `database` project share. */
export type DatabaseServer = {
  readonly superuserUrl: string;
  readonly template: string;
  readonly isInMemory: boolean;
};

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}
