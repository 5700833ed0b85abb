import type { Measure } from './attack-path.ts';
import { threatLibrary } from './library/threat-library.ts';
import { listPossibleThreats } from './list-possible-threats.ts';
import { putThreat } from './put-threat.ts';
import type { ThreatModel } from './threat-model.ts';

/** A measure put into the register, and the threat that it answers there. */
export type ChosenCut = { readonly threat: string; readonly file: ThreatModel };

/**
 * The register with this measure chosen at its place, against a threat there that it answers: one that is in the register already, or
 * else one that the library finds, which is taken up with it. Null where the measure answers nothing at that place.
 */
export function chooseCut(file: ThreatModel, { mitigation, at }: Measure): ChosenCut | null {
  const fitting = listPossibleThreats(file).filter(
    (row) =>
      row.at === at && threatLibrary.find(({ id }) => id === row.threat)?.answeredBy.includes(mitigation) === true,
  );
  const row = fitting.find(({ entry }) => entry !== null) ?? fitting[0];
  if (row === undefined) return null;
  const before = row.entry === null ? undefined : file.threats[row.entry];
  const { mitigations = [], isMultiPatient = false, note = '' } = before ?? {};
  const entry = {
    threat: row.threat,
    at,
    mitigations: [...new Set([...mitigations, mitigation])],
    isMultiPatient,
    note,
  };
  return { threat: row.threat, file: putThreat(file, { place: row.entry, entry }) };
}
