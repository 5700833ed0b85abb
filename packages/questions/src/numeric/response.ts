/** The answer to a `numeric` question, exactly as it was typed: what it means is decided by `readNumericEntry` alone. */
export type NumericResponse = { readonly kind: 'numeric'; readonly value: string };
