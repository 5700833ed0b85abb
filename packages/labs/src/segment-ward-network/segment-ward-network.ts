import type { Lab } from '../lab.ts';
import { dealWard } from './deal-ward.ts';
import { emptyWardAnswer } from './empty-ward-answer.ts';
import { markWard } from './mark-ward.ts';
import { type WardAnswer, wardAnswerSchema } from './ward-answer.ts';
import type { WardKey } from './ward-key.ts';
import type { WardTask } from './ward-task.ts';
import { wardVariantSchema } from './ward-variant.ts';

/** Lab L7: put a ward's hosts into zones and write the filter between them, so that what is needed passes and nothing else does. */
export const segmentWardNetwork: Lab<WardTask, WardKey, WardAnswer> = {
  id: 'segment-ward-network',
  criteria: [
    { id: 'needs', title: 'Everything the ward needs passes', points: 30 },
    { id: 'forbidden', title: 'Nothing that is forbidden passes', points: 30 },
    { id: 'outbreak', title: 'An outbreak stays where it began', points: 20 },
    { id: 'resilience', title: 'Alarms arrive whatever fails', points: 10 },
    { id: 'rules', title: 'Every rule is narrow and has somebody who answers for it', points: 10 },
  ],
  variantSchema: wardVariantSchema,
  answerSchema: wardAnswerSchema,
  deal: dealWard,
  emptyAnswer: () => emptyWardAnswer,
  mark: markWard,
};
