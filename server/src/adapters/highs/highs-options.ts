/**
 * How the solver works, the same on every machine: one thread, a fixed seed, no limit of time. It stops within 20 % of the
 * cheapest choice: costs are drawn by lot, and every rule is kept exactly whatever they are.
 */
export const highsOptions = { random_seed: 0, threads: 1, mip_rel_gap: 0.2, output_flag: false } as const;
