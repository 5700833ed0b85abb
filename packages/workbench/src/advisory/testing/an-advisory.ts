import type { Advisory, Vulnerability } from '../advisory.ts';

/** A small synthetic advisory that keeps every mandatory test and has no fault of meaning. */
export function anAdvisory({
  vulnerability,
  ...change
}: Partial<Advisory> & { readonly vulnerability?: Partial<Vulnerability> } = {}): Advisory {
  const date = '2026-03-16T09:00:00Z';
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      title: 'Synthetic advisory about an invented pump',
      lang: 'en',
      publisher: { category: 'vendor', name: 'Invented Pumps', namespace: 'https://pumps.example' },
      tracking: {
        id: 'IP-2026-01',
        status: 'final',
        version: '1',
        initial_release_date: date,
        current_release_date: date,
        revision_history: [{ number: '1', date, summary: 'First release' }],
      },
      notes: [{ category: 'summary', text: 'An invented weakness.' }],
      references: [{ category: 'self', summary: 'This advisory', url: 'https://pumps.example/ip-2026-01.json' }],
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: 'Invented Pumps',
          branches: [
            {
              category: 'product_name',
              name: 'Pump P',
              branches: [version('1.0', 'P-1'), version('2.0', 'P-2'), version('3.0', 'P-3')],
            },
          ],
        },
      ],
    },
    vulnerabilities: [
      {
        cve: 'CVE-2026-12345',
        notes: [{ category: 'description', text: 'An invented weakness.' }],
        product_status: { known_affected: ['P-1'], fixed: ['P-2'], known_not_affected: ['P-3'] },
        flags: [{ label: 'vulnerable_code_not_present', product_ids: ['P-3'] }],
        remediations: [{ category: 'vendor_fix', details: 'Update to 2.0.', product_ids: ['P-1'] }],
        scores: [
          {
            products: ['P-1'],
            cvss_v3: {
              version: '3.1',
              vectorString: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H',
              baseScore: 8.1,
              baseSeverity: 'HIGH',
            },
          },
        ],
        ...vulnerability,
      },
    ],
    ...change,
  };
}

function version(name: string, id: string) {
  return {
    category: 'product_version' as const,
    name,
    product: { name: `Pump P ${name}`, product_id: id, product_identification_helper: { skus: [`PN-${id}`] } },
  };
}
