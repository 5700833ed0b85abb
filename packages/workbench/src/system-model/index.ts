export { addComponent } from './add-component.ts';
export { addPart, type NamedPart } from './add-part.ts';
export { arrangeComponents } from './arrange-components.ts';
export { boundaryBox, type Box } from './boundary-box.ts';
export { boundaryDepths } from './boundary-depths.ts';
export { componentSize } from './component-size.ts';
export { connectComponents } from './connect-components.ts';
export { editPart } from './edit-part.ts';
export { emptyModel } from './empty-model.ts';
export { findPart } from './find-part.ts';
export { findSystemModelFaults } from './find-system-model-faults.ts';
export { findSystemModelGaps } from './find-system-model-gaps.ts';
export { freePlace } from './free-place.ts';
export { freshId } from './fresh-id.ts';
export type { History } from './history.ts';
export { moveComponents } from './move-components.ts';
export { nameFlow } from './name-flow.ts';
export type { PartKind, PartOf } from './part-kind.ts';
export { readSystemModel } from './read-system-model.ts';
export { recordModel } from './record-model.ts';
export { redoModel } from './redo-model.ts';
export { removeParts } from './remove-parts.ts';
export { strideKind } from './stride-kind.ts';
export type {
  Asset,
  Component,
  ComponentKind,
  DataFlow,
  Interface,
  Patients,
  Payload,
  Position,
  SecurityUseCase,
  SystemModel,
  TrustBoundary,
  Zone,
} from './system-model.ts';
export { systemModelSchema } from './system-model-schema.ts';
export { exportThreatDragon } from './threat-dragon/export-threat-dragon.ts';
export { importThreatDragon } from './threat-dragon/import-threat-dragon.ts';
export { undoModel } from './undo-model.ts';
export type { ArchitectureView, ViewKind } from './views/architecture-view.ts';
export { showView } from './views/show-view.ts';
export { whatHangsOn } from './what-hangs-on.ts';
export { writeSystemModel } from './write-system-model.ts';
