import type { Page } from 'playwright-core';

/** A page in a state: who sees it, where it is, and what is done before the pictures. */
export type Scene = {
  readonly name: string;
  /** The key of a demonstration person, or nobody. */
  readonly who: 'stranger' | 'candidate-beginning' | 'candidate-ready' | 'candidate-certified' | 'employer' | 'facilitator' | 'author' | 'officer' | 'marker-one' | 'marker-three' | 'administrator';
  /** Without one the scene goes on where the scene before it ended. */
  readonly path?: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** False for screens that fill the window: they are pictured as they are, not to their whole length. */
  readonly isWhole?: boolean;
};

/** A width and a colour scheme. */
export type Look = { readonly width: number; readonly height: number; readonly colorScheme: 'light' | 'dark' };

/** Every scene is looked at in these. */
export const looks: readonly Look[] = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
];
