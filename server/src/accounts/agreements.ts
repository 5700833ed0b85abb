import { createHash } from 'node:crypto';
import type { Agreement, Catalogue } from '@cmdsp/content';

/** A text that people agree to, with the hash of its exact source. */
export type AgreementInForce = Pick<Agreement, 'id' | 'version' | 'title' | 'tree' | 'effectiveOn'> & {
  readonly hash: string;
};

/** One of the two texts before the bank. */
export type BankAgreement = AgreementInForce & { readonly kind: 'bank-confidentiality' | 'bank-interests' };

/** The texts in force. */
export type Agreements = {
  /** What candidates accept before they learn and sit exams. */
  readonly current: () => AgreementInForce;
  readonly privacyNotice: () => AgreementInForce | null;
  /** What staff accept before they open the question bank: confidentiality, and their declaration of interests. */
  readonly bank: () => readonly BankAgreement[];
};

/** Thrown at the start when the content holds no candidate agreement that is in force. */
export class AgreementMissingError extends Error {
  readonly code = 'agreement-missing';
}

/**
 * Picks the newest candidate agreement and privacy notice that are in force on `today` (YYYY-MM-DD).
 * @throws AgreementMissingError
 */
export function agreementsOf(catalogue: Pick<Catalogue, 'agreements'>, today: string): Agreements {
  const newest = (kind: Agreement['kind']) =>
    catalogue.agreements
      .filter((agreement) => agreement.kind === kind && agreement.effectiveOn <= today)
      .toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.version.localeCompare(a.version))[0];
  const candidate = newest('candidate-agreement');
  if (candidate === undefined) {
    throw new AgreementMissingError(
      'The content has no candidate agreement in force. Add one under content/agreements/.',
    );
  }
  const current = hashed(candidate);
  const privacy = newest('privacy-notice');
  const notice = privacy === undefined ? null : hashed(privacy);
  const bank = (['bank-confidentiality', 'bank-interests'] as const).flatMap((kind) => {
    const found = newest(kind);
    return found === undefined ? [] : [{ ...hashed(found), kind }];
  });
  return { current: () => current, privacyNotice: () => notice, bank: () => bank };
}

function hashed(agreement: Agreement): AgreementInForce {
  const { id, version, title, tree, effectiveOn, source } = agreement;
  return { id, version, title, tree, effectiveOn, hash: createHash('sha256').update(source).digest('hex') };
}
