import { assertNever } from '@cmdsp/primitives';
import type { SystemModel } from '../system-model.ts';
import type { ArchitectureView, ViewKind } from './architecture-view.ts';
import { globalSystemView } from './global-system-view.ts';
import { multiPatientView } from './multi-patient-view.ts';
import { updateabilityView } from './updateability-view.ts';
import { useCaseView } from './use-case-view.ts';

/** One of the four views of a model; the security use case may be one of the model's, or all of them. */
export function showView(
  model: SystemModel,
  view: { readonly kind: ViewKind; readonly useCase: string | null },
): ArchitectureView {
  switch (view.kind) {
    case 'global-system':
      return globalSystemView(model);
    case 'multi-patient-harm':
      return multiPatientView(model);
    case 'updateability':
      return updateabilityView(model);
    case 'security-use-case':
      return useCaseView(model, view.useCase);
    default:
      return assertNever(view.kind);
  }
}
