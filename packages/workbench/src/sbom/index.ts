export { exportCycloneDx } from './export-cyclonedx.ts';
export { exportSpdx } from './export-spdx.ts';
export { type FeedAdvisory, feedSchema } from './feed.ts';
export { findGaps, type Gap } from './find-gaps.ts';
export { type FeedMatch, matchFeed } from './match-feed.ts';
export { pathTo } from './path-to.ts';
export type { Ignored } from './reading.ts';
export { readSbom, type ReadSbom } from './read-sbom.ts';
export type { Component, Dependency, Sbom } from './sbom.ts';
export { exportCsafVex } from './vex/export-csaf-vex.ts';
export { exportCycloneDxVex } from './vex/export-cyclonedx-vex.ts';
export { exportOpenVex } from './vex/export-openvex.ts';
export { findVexFaults } from './vex/find-vex-faults.ts';
export {
  type VexAction,
  vexActions,
  type VexDocument,
  type VexJustification,
  vexJustifications,
  type VexStatus,
  vexStatuses,
} from './vex/vex.ts';
export { vexDocumentSchema } from './vex/vex-schema.ts';
