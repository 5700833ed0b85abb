import type { Rule } from './rule.ts';

/** All author rules. */
export const rules: readonly Rule[] = [];
