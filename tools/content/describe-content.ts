import type { Catalogue } from '@cmdsp/content';
import { describeAmounts } from './describe-amounts.ts';
import { describeAudiences, describeObjectives } from './describe-coverage.ts';
import { describeKeys, describeMisconceptions } from './describe-questions.ts';
import { describeReviews, describeStandards } from './describe-sources.ts';
import { describeTexts } from './describe-texts.ts';
import type { ReportSection } from './report-section.ts';

/** Everything the report says, in its order. `today` is YYYY-MM-DD. */
export function describeContent(catalogue: Catalogue, { today }: { readonly today: string }): readonly ReportSection[] {
  return [
    describeAmounts(catalogue),
    describeTexts(catalogue),
    describeObjectives(catalogue),
    describeAudiences(catalogue),
    describeStandards(catalogue),
    describeReviews(catalogue, today),
    describeKeys(catalogue),
    describeMisconceptions(catalogue),
  ];
}
