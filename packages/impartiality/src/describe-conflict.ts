import type { Conflict } from './find-conflict.ts';
import type { RelationKind } from './relation.ts';

type Words = Readonly<Record<RelationKind, string>>;

const yours: Words = {
  taught: 'You taught',
  marked: 'You marked work of',
  'authored-for': 'You wrote questions or material for',
  manages: 'You manage',
  employs: 'You employ',
  'works-with': 'You work with',
  related: 'You are related to',
  invigilated: 'You invigilated an examination of',
};

const theirs: Words = {
  taught: 'taught',
  marked: 'marked work of',
  'authored-for': 'wrote questions or material for',
  manages: 'manages',
  employs: 'employs',
  'works-with': 'works with',
  related: 'is related to',
  invigilated: 'invigilated an examination of',
};

/** A conflict as a sentence to the one whom it keeps away; `person` names the other: "this candidate". */
export function describeConflict(conflict: Conflict, person = 'this candidate'): string {
  if (conflict.kind === 'self') return `You are ${person} yourself.`;
  if (conflict.from === 'actor') return `${yours[conflict.kind]} ${person}.`;
  return `${person.charAt(0).toUpperCase()}${person.slice(1)} ${theirs[conflict.kind]} you.`;
}

/** A conflict as a sentence to somebody else; both are named as they shall be read: "Aoife Byrne", "the candidate". */
export function describeConflictOf(
  conflict: Conflict,
  { actor, person }: { readonly actor: string; readonly person: string },
): string {
  if (conflict.kind === 'self') return `${actor} is ${person}.`;
  const [from, to] = conflict.from === 'actor' ? [actor, person] : [person, actor];
  return `${from.charAt(0).toUpperCase()}${from.slice(1)} ${theirs[conflict.kind]} ${to}.`;
}
