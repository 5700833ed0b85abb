export { assertNever } from './assert-never.ts';
export { canonicalJson, type Json } from './canonical-json.ts';
export { addDuration, type DurationMs, instant, type Instant, milliseconds, minutes, seconds } from './instant.ts';
export { type Random, seededRandom, shuffle } from './random.ts';
export {
  addRational,
  approximateRational,
  compareRational,
  divideRational,
  formatRational,
  multiplyRational,
  parseRational,
  type Rational,
  rational,
  sumRational,
} from './rational.ts';
export { ok, refused, type Result } from './result.ts';
export { addUtcMonths, formatUtcTime, parseUtcTime } from './utc-time.ts';
