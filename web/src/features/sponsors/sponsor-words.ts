import type { Coverage, Voucher } from './sponsor-queries.ts';

/** How far people are, in words. */
export const bandWords: Readonly<Record<Coverage['bands'][number], string>> = {
  'not-started': 'Not begun',
  begun: 'Begun',
  half: 'Half-way',
  'all-modules': 'All six modules',
};

/** The fields of work in words. */
export const groupWords: Readonly<Record<Coverage['groups'][number]['group'], string>> = {
  engineering: 'Device engineering',
  product: 'Product management',
  regulatory: 'Regulatory and quality',
  'clinical-engineering': 'Clinical engineering',
  'hospital-it': 'Hospital IT',
  cybersecurity: 'Cybersecurity',
  other: 'Other',
};

/** The state of a voucher in words. */
export const voucherWords: Readonly<Record<Voucher['state'], string>> = {
  open: 'Open',
  'used-up': 'All taken',
  expired: 'Run out',
  revoked: 'Taken back',
};

/** A day in words, “21 Nov 2026”; of a moment, the day in UTC. */
export function dayWords(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
