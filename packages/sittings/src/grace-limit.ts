import { seconds } from '@cmdsp/primitives';

/** The longest grace a programme may publish. */
export const graceLimit = seconds(60);
