import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';

/** A play as its owner sees it. */
export type PlayView = z.input<Endpoints['GET /api/case-plays/:play']['response']>;
