import type { Threat } from '../threat.ts';
import { denialOfServiceThreats } from './denial-of-service-threats.ts';
import { elevationOfPrivilegeThreats } from './elevation-of-privilege-threats.ts';
import { informationDisclosureThreats } from './information-disclosure-threats.ts';
import { repudiationThreats } from './repudiation-threats.ts';
import { spoofingThreats } from './spoofing-threats.ts';
import { tamperingThreats } from './tampering-threats.ts';

/**
 * The threat library: our own sixty entries, ten a letter, for medical devices and what they talk to.
 * Techniques are ids of MITRE ATT&CK for ICS where the act is the same one.
 */
export const threatLibrary: readonly Threat[] = [
  ...spoofingThreats,
  ...tamperingThreats,
  ...repudiationThreats,
  ...informationDisclosureThreats,
  ...denialOfServiceThreats,
  ...elevationOfPrivilegeThreats,
];
