import type { Setting } from './setting.ts';

/** What holds for handing in marked work: when feedback is promised, and which files may stand beside it. */
export const handInSettings = {
  'lab-graded-runs': {
    title: 'Graded runs of a lab',
    effect:
      'The best of them counts. Reasons are shown after the last one; whoever has seen them takes no further one.',
    kind: 'number',
    unit: 'runs',
    min: 1,
    max: 5,
    standard: 2,
  },
  'assignment-feedback-days': {
    title: 'Give feedback on assignments within',
    effect: 'The date that candidates are promised at the hand-in. Work that was handed in keeps its date.',
    kind: 'number',
    unit: 'days',
    min: 1,
    max: 90,
    standard: 14,
  },
  'capstone-feedback-days': {
    title: 'Give feedback on capstones within',
    effect: 'The date that candidates are promised at the hand-in. Work that was handed in keeps its date.',
    kind: 'number',
    unit: 'days',
    min: 1,
    max: 120,
    standard: 28,
  },
  'work-file-megabytes': {
    title: 'A file beside marked work may have',
    effect: 'Larger files are refused with this number.',
    kind: 'number',
    unit: 'MB',
    min: 1,
    max: 50,
    standard: 10,
  },
  'work-files': {
    title: 'Files beside one piece of marked work',
    effect: 'One more is refused until another one is deleted.',
    kind: 'number',
    unit: 'files',
    min: 1,
    max: 20,
    standard: 6,
  },
  'work-megabytes': {
    title: 'All files beside one piece of marked work may have',
    effect: 'A file that would go beyond it is refused.',
    kind: 'number',
    unit: 'MB',
    min: 1,
    max: 200,
    standard: 25,
  },
  'person-megabytes': {
    title: 'All files beside the marked work of one person may have',
    effect: 'A file that would go beyond it is refused.',
    kind: 'number',
    unit: 'MB',
    min: 1,
    max: 2000,
    standard: 150,
  },
} as const satisfies Record<string, Setting>;
