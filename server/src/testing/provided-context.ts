/** The server that the tests of the `database` project share. */
export type DatabaseServer = { readonly superuserUrl: string; readonly template: string };

declare module 'vitest' {
  // vitest prescribes the name and form of this.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}
