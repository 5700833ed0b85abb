import type { ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { arrangeComponents, emptyModel, type SystemModel } from '@cmdsp/workbench/system-model';

/** The diagram of an answer as a system model: what stands on the sheet as components, and the flows and boundaries that are drawn. */
export function drawnModel(task: ThreatModelTask, { flows, boundaries }: ThreatModelAnswer): SystemModel {
  return arrangeComponents({
    ...emptyModel,
    title: task.title,
    components: task.elements.map(({ id, label, kind }) => ({
      id,
      label,
      kind: kind === 'process' ? 'software' : kind === 'store' ? 'store' : 'outside-system',
      zone: null,
      patients: 'none',
      interfaces: [],
      isOutOfScope: false,
      description: '',
      position: { x: 0, y: 0 },
    })),
    flows: flows.map(({ source, target, payload, isAuthenticated, isEncrypted }) => ({
      id: `${source}>${target}`,
      label: '',
      from: source,
      to: target,
      fromInterface: null,
      toInterface: null,
      isTwoWay: false,
      protocol: '',
      port: null,
      payloads: payload,
      isAuthenticated,
      isEncrypted,
      isOverPublicNetwork: false,
      isOutOfScope: false,
      assets: [],
      description: '',
    })),
    boundaries: boundaries.map(({ id, members }, index) => ({
      id,
      label: `Boundary ${index + 1}`,
      components: members,
      description: '',
    })),
  });
}
