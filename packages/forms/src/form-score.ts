import type { Rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '@cmdsp/questions';

/** The outcome of a form. Every number is an exact fraction. */
export type FormScore = {
  readonly points: Rational;
  readonly maximum: Rational;
  readonly decision: 'pass' | 'fail';
  readonly domains: readonly DomainScore[];
  /** By position. */
  readonly questions: readonly QuestionScore[];
  /** Topics by lost points, most first. */
  readonly studyNext: readonly StudyTopic[];
};

export type QuestionScore = {
  readonly position: number;
  readonly id: string;
  readonly domain: number;
  readonly topic: string;
  readonly outcome: ScoreOutcome;
  /** False for pretest questions: shown here, counted nowhere. */
  readonly isCounted: boolean;
};

export type Band = 'strong' | 'at the standard' | 'below the standard' | 'too few questions to say';

export type DomainScore = {
  readonly domain: number;
  readonly questions: number;
  readonly points: Rational;
  readonly maximum: Rational;
  readonly band: Band;
};

export type StudyTopic = {
  readonly topic: string;
  readonly domain: number;
  readonly lost: Rational;
  readonly maximum: Rational;
};
