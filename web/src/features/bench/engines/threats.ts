import { ok } from '@cmdsp/primitives';
import { emptyModel, findSystemModelGaps } from '@cmdsp/workbench/system-model';
import { readThreatModel, type ThreatModel } from '@cmdsp/workbench/threats';
import { anyEngine } from '../engine.ts';
import { writeJson } from './write-json.ts';

/** Threat models on the bench: kept as cmdsp-threats/1. */
export const threatsEngine = anyEngine<ThreatModel>({
  empty: (title) => ({
    format: 'cmdsp-threats/1',
    model: { ...emptyModel, title },
    facts: [],
    positions: [],
    assets: [],
    threats: [],
  }),
  read(file) {
    const read = readThreatModel(file);
    return read.ok ? ok({ value: read.value, ignored: [] }) : read;
  },
  write: (value) => value,
  findings: ({ model, threats }) => [
    ...findSystemModelGaps(model).map(({ at, message }) => ({ place: at.join(', '), sentence: message })),
    ...threats
      .filter(({ mitigations }) => mitigations.length === 0)
      .map(({ threat, at }) => ({
        place: at,
        sentence: `Nothing is done about ${threat} here. Choose what stands against it, or say in its note why not.`,
      })),
  ],
  exports: [
    {
      id: 'own',
      label: 'CMDSP threats (JSON)',
      extension: 'threats.json',
      mediaType: 'application/json',
      write: writeJson,
    },
  ],
  Editor: null,
});
