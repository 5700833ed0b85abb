import type { Json } from '@cmdsp/primitives';

const date = '2026-11-09T09:00:00Z';
const version = (name: string, id: string) => ({
  category: 'product_version',
  name,
  product: { name: `Lyra P4 ${name}`, product_id: id },
});

/** An advisory about the invented pump: of the oldest version nothing is said, and nobody is told what to do about another one. */
export const pumpAdvisory: Json = {
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'Forged orders at the server of the Lyra P4',
    lang: 'en',
    publisher: { category: 'vendor', name: 'Lyra Synthetic Devices', namespace: 'https://lyra.example' },
    tracking: {
      id: 'LYRA-2026-03',
      status: 'draft',
      version: '1',
      initial_release_date: date,
      current_release_date: date,
      revision_history: [{ number: '1', date, summary: 'First draft' }],
    },
    notes: [{ category: 'summary', text: 'Synthetic. Orders are accepted without proof of who sends them.' }],
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Lyra Synthetic Devices',
        branches: [
          {
            category: 'product_name',
            name: 'Lyra P4',
            branches: [
              version('4.0', 'P4-40'),
              version('4.1', 'P4-41'),
              version('4.2', 'P4-42'),
              version('4.3', 'P4-43'),
            ],
          },
        ],
      },
    ],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2026-90001',
      notes: [
        {
          category: 'description',
          text: 'Whoever reaches the server can send orders in the name of the record system.',
        },
      ],
      product_status: { known_affected: ['P4-41', 'P4-42'], fixed: ['P4-43'] },
      remediations: [{ category: 'vendor_fix', details: 'Update to 4.3.', product_ids: ['P4-42'] }],
      scores: [
        {
          products: ['P4-41', 'P4-42'],
          cvss_v3: {
            version: '3.1',
            vectorString: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
            baseScore: 7.1,
            baseSeverity: 'HIGH',
          },
        },
      ],
    },
  ],
};
