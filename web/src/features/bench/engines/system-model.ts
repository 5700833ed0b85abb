import { ok } from '@cmdsp/primitives';
import {
  emptyModel,
  exportThreatDragon,
  findSystemModelFaults,
  findSystemModelGaps,
  importThreatDragon,
  readSystemModel,
  type SystemModel,
  writeSystemModel,
} from '@cmdsp/workbench/system-model';
import { lazy } from 'react';
import { anyEngine } from '../engine.ts';
import { writeJson } from './write-json.ts';

/** System models on the bench: kept as cmdsp-system-model, exchanged with OWASP Threat Dragon. */
export const systemModelEngine = anyEngine<SystemModel>({
  empty: (title) => ({ ...emptyModel, title }),
  read(file) {
    const own = readSystemModel(file);
    if (own.ok) return ok({ value: own.value, ignored: [] });
    if (typeof file === 'object' && file !== null && 'format' in file) return own;
    const foreign = importThreatDragon(file);
    if (!foreign.ok) return { ok: false, problem: [foreign.problem] };
    const ignored = foreign.value.ignored.map(({ path, count, message }) => ({
      place: count === 1 ? path : `${path} (${count} times)`,
      sentence: message,
    }));
    return ok({ value: foreign.value.model, ignored });
  },
  write: writeSystemModel,
  findings: (model) => [
    ...findSystemModelFaults(model).map(({ path, at, message }) => ({
      place: path,
      sentence: message,
      ...targetOf(at),
    })),
    ...findSystemModelGaps(model).map(({ at, message }) => ({
      place: at.join(', '),
      sentence: message,
      ...targetOf(at),
    })),
  ],
  exports: [
    {
      id: 'own',
      label: 'CMDSP system model (JSON)',
      extension: 'system-model.json',
      mediaType: 'application/json',
      write: (model) => writeJson(writeSystemModel(model)),
    },
    {
      id: 'threat-dragon',
      label: 'OWASP Threat Dragon 2 (JSON)',
      extension: 'threat-dragon.json',
      mediaType: 'application/json',
      write: (model) => writeJson(exportThreatDragon(model)),
    },
  ],
  Editor: lazy(async () => {
    const { SystemModelOnBench } = await import('./system-model-on-bench.tsx');
    return { default: SystemModelOnBench };
  }),
  isWide: true,
});

function targetOf([target]: readonly string[]): { readonly target?: string } {
  return target === undefined ? {} : { target };
}
