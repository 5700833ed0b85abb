import type { z } from 'zod';

type Fault = { readonly path: (string | number)[]; readonly message: string };

/** Turns a function that finds a fault into a check that reports it at its place. */
export function refusing<Value>(faultOf: (value: Value) => Fault | null) {
  return (value: Value, context: z.RefinementCtx): void => {
    const fault = faultOf(value);
    if (fault !== null) context.addIssue({ code: 'custom', ...fault });
  };
}
