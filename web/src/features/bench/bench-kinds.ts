import type { AnyEngine } from './engine.ts';

/** The kinds of artefacts, in the order in which a device is usually described, each with the engine that is fetched when needed. */
export const benchKinds = [
  {
    kind: 'system-model',
    label: 'System model',
    about: 'Components, flows, zones and trust boundaries; also read from OWASP Threat Dragon 2',
    load: async () => (await import('./engines/system-model.ts')).systemModelEngine,
  },
  {
    kind: 'threats',
    label: 'Threats',
    about: 'A system with its threats, mitigations and attack paths',
    load: async () => (await import('./engines/threats.ts')).threatsEngine,
  },
  {
    kind: 'risk',
    label: 'Risk register',
    about: 'Risks with CVSS vector, severity of harm, decision and days; also read from a table (CSV)',
    load: async () => (await import('./engines/risk.ts')).riskEngine,
  },
  {
    kind: 'network',
    label: 'Network',
    about: 'Zones, hosts, services and firewall rules, with needed and forbidden flows',
    load: async () => (await import('./engines/network.ts')).networkEngine,
  },
  {
    kind: 'sbom',
    label: 'SBOM',
    about: 'A software bill of materials, read from CycloneDX 1.2 to 1.7 or SPDX 2.3 (JSON)',
    load: async () => (await import('./engines/sbom.ts')).sbomEngine,
  },
  {
    kind: 'advisory',
    label: 'Security advisory',
    about: 'A CSAF 2.0 advisory with product tree, states and remediations',
    load: async () => (await import('./engines/advisory.ts')).advisoryEngine,
  },
] as const satisfies readonly {
  readonly kind: string;
  readonly label: string;
  readonly about: string;
  readonly load: () => Promise<AnyEngine>;
}[];

/** A kind of artefact. */
export type BenchKind = (typeof benchKinds)[number]['kind'];

/** What is known about a kind. */
export function benchKind(kind: BenchKind): (typeof benchKinds)[number] {
  const found = benchKinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No kind of artefact is called ${kind}`);
  return found;
}
