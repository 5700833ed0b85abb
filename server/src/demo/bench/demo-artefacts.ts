import type { Json } from '@cmdsp/primitives';
import type { ArtefactRow } from '../../features/bench/queries.ts';
import { pumpAdvisory } from './pump-advisory.ts';
import { pumpBill } from './pump-bill.ts';
import { pumpRisks } from './pump-risks.ts';
import { pumpSystem } from './pump-system.ts';
import { pumpThreats } from './pump-threats.ts';
import { wardNetwork } from './ward-network.ts';

type DemoArtefact = {
  /** Fixed, so that seeding again adds nothing. */
  readonly id: string;
  readonly kind: ArtefactRow['kind'];
  readonly title: string;
  readonly body: Json;
};

/** One artefact of each kind about one invented pump and its ward; most of them leave something for their engine to ask about. */
export const demoArtefacts: readonly DemoArtefact[] = [
  {
    id: '0b5e2a00-0000-4000-8000-000000000001',
    kind: 'system-model',
    title: 'Lyra P4: system',
    body: { format: 'cmdsp-system-model/1', ...pumpSystem },
  },
  { id: '0b5e2a00-0000-4000-8000-000000000002', kind: 'threats', title: 'Lyra P4: threats', body: pumpThreats },
  { id: '0b5e2a00-0000-4000-8000-000000000003', kind: 'risk', title: 'Lyra P4: risks', body: pumpRisks },
  { id: '0b5e2a00-0000-4000-8000-000000000004', kind: 'network', title: 'Ward 6 North', body: wardNetwork },
  { id: '0b5e2a00-0000-4000-8000-000000000005', kind: 'sbom', title: 'Lyra P4: bill of materials', body: pumpBill },
  { id: '0b5e2a00-0000-4000-8000-000000000006', kind: 'advisory', title: 'Lyra P4: advisory', body: pumpAdvisory },
];
