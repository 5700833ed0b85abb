import { createHash } from 'node:crypto';

const paragraphs = [
  'Your employer paid for your seat. It sees how many seats are taken, and nothing about you.',
  'If you agree, your progress is counted together with that of at least four others: how many people have not begun, have begun, are half-way or have passed all six module quizzes, and how many there are in each field of work. Numbers below five are never shown, and the numbers change once a week.',
  'Your employer never sees your answers, your tries, your exam or its result, and is not told whether you agreed. Nothing about your course depends on your choice.',
  'You can withdraw at any time on this page. From that moment you are in no number that is shown.',
] as const;

/** What people agree to. A changed text gets a new version; who agreed to an older one stays with that one. */
export const consentText = {
  version: '2026-11',
  paragraphs,
  hash: createHash('sha256').update(paragraphs.join('\n\n')).digest('hex'),
} as const;
