/** Deterministic random numbers from a recorded seed: same seed, same sequence, on every machine. */
export type Random = {
  /** A whole number from 0 to `bound` - 1, each equally likely. */
  readonly below: (bound: number) => number;
};

/**
 * A generator seeded by text (xoshiro128** seeded through xmur3). Not for secrets: seeds of candidates come from a
 * server secret through HMAC before they get here.
 */
export function seededRandom(seed: string): Random {
  const mix = xmur3(seed);
  const state: [number, number, number, number] = [mix(), mix(), mix(), mix()];
  const next = () => xoshiro128(state);
  return {
    below(bound) {
      if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError(`Bad bound: ${bound}`);
      // Rejection keeps every value equally likely when bound does not divide 2^32.
      const limit = 2 ** 32 - (2 ** 32 % bound);
      let value = next();
      while (value >= limit) value = next();
      return value % bound;
    },
  };
}

/** A shuffled copy (Fisher-Yates). */
export function shuffle<Value>(values: readonly Value[], random: Random): Value[] {
  const copy = [...values];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const held = copy[last] as Value; // index is in range
    copy[last] = copy[other] as Value; // index is in range
    copy[other] = held;
  }
  return copy;
}

function xmur3(text: string): () => number {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}

function xoshiro128(state: [number, number, number, number]): number {
  const scrambled = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotateLeft(state[3], 11);
  return scrambled;
}

function rotateLeft(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
