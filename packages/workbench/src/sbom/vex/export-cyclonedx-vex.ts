import type { Json } from '@cmdsp/primitives';
import type { VexAction, VexDocument, VexJustification, VexStatus } from './vex.ts';

const states: Readonly<Record<VexStatus, string>> = {
  not_affected: 'not_affected',
  affected: 'exploitable',
  fixed: 'resolved',
  under_investigation: 'in_triage',
};

/** Only where the words of both formats mean the same; the label itself always stands in `detail`. */
const justifications: Readonly<Partial<Record<VexJustification, string>>> = {
  component_not_present: 'code_not_present',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
};

const responses: Readonly<Record<VexAction, string>> = {
  vendor_fix: 'update',
  mitigation: 'workaround_available',
  workaround: 'workaround_available',
  none_available: 'can_not_fix',
  no_fix_planned: 'will_not_fix',
};

/** The document as CycloneDX 1.6 with vulnerabilities and their analysis. */
export function exportCycloneDxVex({ author, writtenAt, product, statements }: VexDocument): Json {
  const components = [...new Set(statements.map(({ component }) => component))];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: writtenAt,
      authors: [{ name: author }],
      component: { type: 'device', 'bom-ref': product.purl, ...product },
    },
    components: components.map((purl) => ({ type: 'library', 'bom-ref': purl, name: purl, purl })),
    vulnerabilities: statements.map(({ vulnerability, component, status, justification, action, details }) => {
      const word = justification === null ? undefined : justifications[justification];
      return {
        id: vulnerability,
        analysis: {
          state: states[status],
          ...(word === undefined ? {} : { justification: word }),
          ...(action === null ? {} : { response: [responses[action]] }),
          detail: [justification, details].filter((part) => part !== null && part !== '').join(': '),
        },
        affects: [{ ref: component }],
      };
    }),
  };
}
