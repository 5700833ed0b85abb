import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';

/** A run as it is sent. */
export type RunView = z.input<Endpoints['GET /api/lab-runs/:run']['response']>;

/** A lab as its page shows it. */
export type LabView = z.input<Endpoints['GET /api/labs/:lab']['response']>;

/** One save of a run. */
export type MoveView = z.input<Endpoints['GET /api/lab-runs/:run/moves/:revision']['response']>;
