import type { Advisory } from './advisory.ts';
import { findDateFaults } from './find-date-faults.ts';
import { findReasonFaults } from './find-reason-faults.ts';
import { findRemediationFaults } from './find-remediation-faults.ts';
import { findStatusFaults } from './find-status-faults.ts';
import type { MeaningFault } from './meaning-fault.ts';

/**
 * What an advisory that may well pass every test of the standard still says wrongly: products without a state or with two, affected ones
 * without advice, unaffected ones without a reason, fixes that exist and do not, and dates out of order.
 */
export function findMeaningFaults(advisory: Advisory): readonly MeaningFault[] {
  return [
    ...findStatusFaults(advisory),
    ...findRemediationFaults(advisory),
    ...findReasonFaults(advisory),
    ...findDateFaults(advisory),
  ];
}
