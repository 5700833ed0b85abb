import { type AnyLab, anyLab } from './any-lab.ts';
import { discloseAndAdvise } from './disclose-and-advise/disclose-and-advise.ts';
import { sbomAndVexLab } from './sbom-and-vex/sbom-and-vex-lab.ts';
import { scoreAndDecide } from './score-and-decide/score-and-decide.ts';
import { segmentWardNetwork } from './segment-ward-network/segment-ward-network.ts';
import { threatModelAPump } from './threat-model-a-pump/threat-model-a-pump.ts';
import { traceAndSubmit } from './trace-and-submit/trace-and-submit.ts';

/** Every lab that there is; each also has a folder of that name under content/labs. Add one with `anyLab(...)`, in the order of ids. */
export const labs: readonly AnyLab[] = [
  anyLab(discloseAndAdvise),
  anyLab(sbomAndVexLab),
  anyLab(scoreAndDecide),
  anyLab(segmentWardNetwork),
  anyLab(threatModelAPump),
  anyLab(traceAndSubmit),
];
