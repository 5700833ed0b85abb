import type { Decisions } from './decision-queries.ts';

type StrandedStep = Decisions['stranded'][number];

const stepsOf: Readonly<Record<StrandedStep['step'], string>> = {
  first: 'First mark',
  second: 'Second mark',
  third: 'Third mark',
  adjudication: 'Adjudication',
  moderation: 'Reading again',
  alarm: 'Alarm about the levels',
  calibration: 'Closed calibration',
};

/** Which step of what waits: "Adjudication of S-7KQ2M". */
export function strandedTitle({ about, step }: StrandedStep): string {
  return `${stepsOf[step]} of ${about ?? 'a script that you may not see'}`;
}

/** Who is missing for a step that nobody may take, and what to do, in words. */
export function missingWords({ needs, holders, step }: Pick<StrandedStep, 'needs' | 'holders' | 'step'>): string {
  return `${whyWords({ needs, holders, step })} ${remedyWords(needs)}`;
}

function whyWords({ needs, holders, step }: Pick<StrandedStep, 'needs' | 'holders' | 'step'>): string {
  if (holders === 0) return needs === 'officer' ? 'Nobody is an officer.' : 'Nobody is a marker.';
  if (step === 'alarm' || step === 'calibration')
    return 'It is about the only officer, and nobody decides about their own marking.';
  if (needs === 'officer')
    return holders === 1
      ? 'The only officer marked it, decided about it before or is close to whoever wrote it.'
      : `All ${holders} officers marked it, decided about it before or are close to whoever wrote it.`;
  return holders === 1
    ? 'The only marker is kept from it; the page of scripts says by what.'
    : `All ${holders} markers are kept from it; the page of scripts says by what.`;
}

function remedyWords(needs: StrandedStep['needs']): string {
  return needs === 'officer'
    ? 'An administrator gives the role of an officer to one more person, who had no part in it.'
    : 'An administrator gives the role of a marker to one more person, or an officer lifts what can be lifted.';
}
