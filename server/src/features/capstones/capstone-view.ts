import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';

/** A capstone as its candidate sees it. */
export type CapstoneView = z.input<Endpoints['GET /api/capstone']['response']>;
