import { type Interval, wilsonInterval } from './wilson-interval.ts';

/** How somebody answered the diagnostic's questions of one exam domain. */
export type DomainAnswers = { readonly domain: number; readonly right: number; readonly asked: number };

/**
 * What the answers say about a domain, against the mark of the examination: the whole interval below it, the share found
 * below it, the share at or above it, or the whole interval at or above it.
 */
export type Finding = 'surely-to-learn' | 'likely-to-learn' | 'likely-solid' | 'surely-solid';

export type DomainProposal = DomainAnswers & Interval & { readonly finding: Finding };

/**
 * Where to begin: the domains ordered by how sure it is that help is needed (lowest upper limit first, then lowest lower
 * limit, then the programme's order), each with the interval that so few questions leave open. `mark` is a share. Four
 * questions never make anything surely solid at a mark of 70 %: four of four leave 51 to 100 % open.
 */
export function proposeDomains(answers: readonly DomainAnswers[], mark: number): readonly DomainProposal[] {
  return answers
    .map((asked) => {
      const interval = wilsonInterval({ successes: asked.right, trials: asked.asked });
      return { ...asked, ...interval, finding: findingOf({ ...asked, ...interval }, mark) };
    })
    .sort((a, b) => a.upper - b.upper || a.lower - b.lower || a.domain - b.domain);
}

function findingOf({ right, asked, lower, upper }: DomainAnswers & Interval, mark: number): Finding {
  if (upper < mark) return 'surely-to-learn';
  if (lower >= mark) return 'surely-solid';
  return right < mark * asked ? 'likely-to-learn' : 'likely-solid';
}
