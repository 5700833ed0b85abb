import { type AnyLab, anyLab } from './any-lab.ts';
import { discloseAndAdviseWith } from './disclose-and-advise/disclose-and-advise.ts';
import type { MarkingTools } from './marking-tools.ts';
import { ownTools } from './own-tools.ts';
import { sbomAndVexLab } from './sbom-and-vex/sbom-and-vex-lab.ts';
import { scoreAndDecide } from './score-and-decide/score-and-decide.ts';
import { segmentWardNetwork } from './segment-ward-network/segment-ward-network.ts';
import { threatModelAPump } from './threat-model-a-pump/threat-model-a-pump.ts';
import { traceAndSubmit } from './trace-and-submit/trace-and-submit.ts';

/**
 * Every lab that there is, marking with these tools; each also has a folder of that name under content/labs. Add one with
 * `anyLab(...)`, in the order of ids.
 */
export function labsWith(tools: MarkingTools): readonly AnyLab[] {
  return [
    anyLab(discloseAndAdviseWith(tools)),
    anyLab(sbomAndVexLab),
    anyLab(scoreAndDecide),
    anyLab(segmentWardNetwork),
    anyLab(threatModelAPump),
    anyLab(traceAndSubmit),
  ];
}

/** Every lab, marking in the thread that asks. */
export const labs: readonly AnyLab[] = labsWith(ownTools);
