export { crossedBoundaries } from './crossed-boundaries.ts';
export { emptyModel } from './empty-model.ts';
export { type StrideKind, strideKind } from './stride-kind.ts';
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
