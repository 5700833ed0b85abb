import type { Json } from '@cmdsp/primitives';
import type { VexDocument } from './vex.ts';

/** The document as OpenVEX 0.2.0: the product with the component as what it contains. */
export function exportOpenVex({ id, author, namespace, writtenAt, product, statements }: VexDocument): Json {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `${namespace.replace(/\/$/, '')}/${encodeURIComponent(id)}`,
    author,
    timestamp: writtenAt,
    version: 1,
    statements: statements.map(({ vulnerability, component, status, justification, action, details }) => ({
      vulnerability: { name: vulnerability },
      products: [{ '@id': product.purl, subcomponents: [{ '@id': component }] }],
      status,
      ...(justification === null ? {} : { justification }),
      ...(status === 'not_affected' && details !== '' ? { impact_statement: details } : {}),
      ...(action === null ? {} : { action_statement: details }),
      ...(status === 'fixed' || status === 'under_investigation' ? { status_notes: details } : {}),
    })),
  };
}
