import { ok } from '@cmdsp/primitives';
import { emptyModel, findSystemModelGaps } from '@cmdsp/workbench/system-model';
import {
  listPossibleThreats,
  namePlace,
  readThreatModel,
  threatLibrary,
  type ThreatModel,
  threatState,
} from '@cmdsp/workbench/threats';
import { lazy } from 'react';
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
  findings: (value) => [
    ...findSystemModelGaps(value.model).map(({ at, message }) => ({
      place: at.join(', '),
      sentence: message,
      ...(at[0] === undefined ? {} : { target: at[0] }),
    })),
    ...value.threats
      .filter((entry) => threatState(entry) === 'unanswered')
      .map(({ threat, at }) => ({
        place: at,
        sentence: `Nothing answers “${nameOf(threat)}” at ${namePlace(value.model, at)}. Choose what stands against it, or say in its note why not.`,
        target: `${threat}@${at}`,
      })),
    ...listPossibleThreats(value)
      .filter(({ entry }) => entry === null)
      .map(({ threat, at }) => ({
        place: at,
        sentence: `“${nameOf(threat)}” is possible at ${namePlace(value.model, at)}. Take it into the register, or set it aside with a reason.`,
        target: `${threat}@${at}`,
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
  Editor: lazy(async () => {
    const { ThreatsOnBench } = await import('./threats-on-bench.tsx');
    return { default: ThreatsOnBench };
  }),
  isWide: true,
});

function nameOf(threat: string): string {
  return threatLibrary.find(({ id }) => id === threat)?.name ?? threat;
}
