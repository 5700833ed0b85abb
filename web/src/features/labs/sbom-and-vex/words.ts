import type { FaultKind } from '@cmdsp/labs/public';
import type { VexAction, VexJustification, VexStatus } from '@cmdsp/workbench/sbom';

/** What faults, statuses, reasons and actions are called on the page. */
export const words: {
  readonly fault: Readonly<Record<FaultKind, string>>;
  readonly status: Readonly<Record<VexStatus, string>>;
  readonly justification: Readonly<Record<VexJustification, string>>;
  readonly action: Readonly<Record<VexAction, string>>;
} = {
  fault: {
    'no-supplier': 'No supplier',
    'no-version': 'No version',
    'no-identifier': 'No identifier',
    unreached: 'Nothing leads to it',
    'no-end-of-support': 'No end of support',
    twice: 'Stands in the bill twice',
  },
  status: {
    affected: 'Affected',
    not_affected: 'Not affected',
    fixed: 'Fixed',
    under_investigation: 'Under investigation',
  },
  justification: {
    component_not_present: 'Component not present',
    vulnerable_code_not_present: 'Vulnerable code not present',
    vulnerable_code_not_in_execute_path: 'Vulnerable code not in execute path',
    vulnerable_code_cannot_be_controlled_by_adversary: 'Vulnerable code cannot be controlled by adversary',
    inline_mitigations_already_exist: 'Inline mitigations already exist',
  },
  action: {
    vendor_fix: 'Install the maker’s fix',
    mitigation: 'Mitigation',
    workaround: 'Workaround',
    none_available: 'Nothing available yet',
    no_fix_planned: 'No fix is planned',
  },
};
