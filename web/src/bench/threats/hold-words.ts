import type { Hold } from '@cmdsp/workbench/threats';

/** How far an element is in the hands of an adversary, said of the element. */
export const holdWords: Readonly<Record<Hold, string>> = {
  deceived: 'believes false data',
  commanded: 'obeys false commands',
  controlled: 'runs foreign code',
};
