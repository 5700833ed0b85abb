import type { Programme } from '@cmdsp/content';
import { approximateRational, compareRational, divideRational, parseRational, rational } from '@cmdsp/primitives';
import { type DomainRange, rangeOfDomain, type ScoreCertainty } from '@cmdsp/results';
import type { StoredDomain, StoredTopic } from '../../db/tables/results.ts';

const percent = (share: number) => Math.round(share * 1000) / 10;

/** How sure the decision is, in percent of the points. */
export function explainCertainty(certainty: ScoreCertainty | null, maximum: string) {
  if (certainty === null) return null;
  const { standardErrorPoints, passCertainty, sameDecision } = certainty;
  const points = approximateRational(parseRational(maximum));
  return {
    standardErrorPercent: standardErrorPoints === null ? null : percent(standardErrorPoints / points),
    passPercent: passCertainty === null ? null : percent(passCertainty),
    sameDecision:
      sameDecision.kind === 'known' ? { kind: sameDecision.kind, percent: percent(sameDecision.share) } : sameDecision,
  };
}

/** Between which bands a domain probably is; null where its band cannot be said. Points stay on the server. */
export function explainRange({ band, points, maximum, questions }: StoredDomain, passMark: string): DomainRange | null {
  if (band === 'too few questions to say') return null;
  const mark = approximateRational(parseRational(passMark));
  const share = approximateRational(divideRational(parseRational(points), parseRational(maximum)));
  return rangeOfDomain({ points: share * questions, questions, mark, strong: (1 + mark) / 2 });
}

/** The most topics of one domain that are worth naming. */
const mostTopics = 3;

/**
 * What to do next, by domain: topics that lost points, most first. Where half of a topic or more was lost it is read again,
 * otherwise its questions are practised.
 */
export function planStudy(topics: readonly StoredTopic[], programme: Programme) {
  const titles = new Map<string, string>(
    programme.modules.flatMap((module) => module.topics.map((topic) => [topic.id, topic.title] as const)),
  );
  const lost = topics.filter((topic) => compareRational(parseRational(topic.lost), rational(0)) > 0);
  const domains = [...new Set(lost.map(({ domain }) => domain))];
  return domains.map((domain) => ({
    domain,
    title: programme.domains.find(({ number }) => number === domain)?.title ?? `Domain ${domain}`,
    topics: lost
      .filter((topic) => topic.domain === domain)
      .slice(0, mostTopics)
      .map((topic) => ({ topic: topic.topic, title: titles.get(topic.topic) ?? topic.topic, step: stepOf(topic) })),
  }));
}

function stepOf({ lost, maximum }: StoredTopic): 'read-again' | 'practise' {
  if (maximum === undefined) return 'read-again';
  const share = divideRational(parseRational(lost), parseRational(maximum));
  return compareRational(share, rational(1, 2)) >= 0 ? 'read-again' : 'practise';
}
