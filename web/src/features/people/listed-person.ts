import type { Answer } from '../../api/request.ts';

/** A person in the administrators' list. */
export type ListedPerson = Answer<'GET /api/people'>['people'][number];
