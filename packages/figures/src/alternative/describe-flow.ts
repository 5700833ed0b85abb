import type { ModelFlow } from '../system-model/model-parts.ts';

/** What is known of a flow beyond its ends, one column of the table each; null leaves the column out of this flow. */
export const flowColumns: readonly { readonly title: string; readonly read: (flow: ModelFlow) => string | null }[] = [
  { title: 'Carries', read: ({ carries }) => carries ?? null },
  { title: 'Asset', read: ({ asset }) => asset ?? null },
  { title: 'Protocol', read: ({ protocol }) => protocol ?? null },
  { title: 'Port', read: ({ port }) => (port === undefined ? null : String(port)) },
  { title: 'Authenticated', read: ({ authenticated }) => yesOrNo(authenticated) },
  { title: 'Encrypted', read: ({ encrypted }) => yesOrNo(encrypted) },
];

/** The same in one line for the key of a drawing: `carries code · HTTPS, port 443 · authenticated · not encrypted`. */
export function describeFlow({ carries, asset, protocol, port, authenticated, encrypted }: ModelFlow): string | null {
  const way = [protocol, port === undefined ? undefined : `port ${port}`].filter((part) => part !== undefined);
  const parts = [
    carries === undefined ? undefined : `carries ${carries}`,
    asset === undefined ? undefined : `asset: ${asset}`,
    way.length === 0 ? undefined : way.join(', '),
    orNot(authenticated, 'authenticated'),
    orNot(encrypted, 'encrypted'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(' · ');
}

function yesOrNo(value: boolean | undefined): string | null {
  if (value === undefined) return null;
  return value ? 'yes' : 'no';
}

function orNot(value: boolean | undefined, word: string): string | undefined {
  if (value === undefined) return undefined;
  return value ? word : `not ${word}`;
}
