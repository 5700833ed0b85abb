/** What one type of package URL asks beyond the general rules; see the type definitions of the package-url specification. */
export type PurlTypeRule = {
  /** Parts that the ecosystem compares without regard to case; canonical is lower case. */
  readonly lowerCase?: readonly ('namespace' | 'name' | 'version')[];
  readonly namespace?: 'required' | 'prohibited';
  /** Qualifiers without which nothing is named. */
  readonly needs?: readonly string[];
  readonly name?: RegExp;
  readonly version?: RegExp;
};

const both = ['namespace', 'name'] as const;

/** The types with rules of their own; all others follow the general rules alone. */
export const purlTypeRules: ReadonlyMap<string, PurlTypeRule> = new Map<string, PurlTypeRule>([
  ['alpm', { lowerCase: both }],
  ['apk', { lowerCase: both }],
  ['bitbucket', { lowerCase: both }],
  ['bitnami', { lowerCase: both }],
  ['brew', { lowerCase: both }],
  [
    'chrome-extension',
    { lowerCase: ['name'], namespace: 'prohibited', name: /^[a-p]{32}$/, version: /^\d+(\.\d+){0,3}$/ },
  ],
  ['composer', { lowerCase: both }],
  ['cpan', { name: /^(?!.*::)/ }],
  ['deb', { lowerCase: both }],
  ['git', { lowerCase: both }],
  ['github', { lowerCase: both }],
  ['golang', { lowerCase: both }],
  ['hex', { lowerCase: both }],
  ['huggingface', { lowerCase: ['version'] }],
  ['julia', { namespace: 'prohibited', needs: ['uuid'] }],
  ['luarocks', { lowerCase: both }],
  ['oci', { lowerCase: ['name'], namespace: 'prohibited' }],
  ['opam', { namespace: 'prohibited' }],
  ['otp', { lowerCase: ['name'], namespace: 'prohibited' }],
  ['pub', { lowerCase: ['name'] }],
  ['pypi', { lowerCase: ['name'] }],
  ['qpkg', { lowerCase: ['namespace'] }],
  ['rpm', { lowerCase: ['namespace'] }],
  ['swift', { namespace: 'required' }],
  ['vcpkg', { namespace: 'prohibited' }],
  ['vscode-extension', { lowerCase: both, namespace: 'required' }],
]);
