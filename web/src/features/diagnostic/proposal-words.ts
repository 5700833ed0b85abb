import type { Proposal } from './diagnostic-query.ts';

type Known = Pick<Proposal, 'right' | 'asked' | 'finding' | 'lowerPercent' | 'upperPercent'>;

/** What a domain's answers say, and how sure that is, in one or two sentences. */
export function proposalWords({ right, asked, finding, lowerPercent, upperPercent }: Known): string {
  const count = `${right} of ${asked} right`;
  // The sign stays beside its number where the line breaks.
  const range = `${lowerPercent} to ${upperPercent}\u00a0%`;
  const few = asked === 4 ? 'four questions' : `${asked} questions`;
  switch (finding) {
    case 'surely-to-learn':
      return `${count}: begin here. Even ${few} make it fairly sure that there is work to do (${range}).`;
    case 'likely-to-learn':
      return `${count}: probably worth an early start, but ${few} leave much open (${range}).`;
    case 'likely-solid':
      return right === asked
        ? `${count}: likely solid, but ${few} cannot be sure (${range}).`
        : `${count}: probably fair ground with a gap, but ${few} cannot be sure (${range}).`;
    case 'surely-solid':
      return `${count}: solid, as far as ${few} can tell (${range}).`;
  }
}
