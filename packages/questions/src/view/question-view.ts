import type { ChooseView } from '../choose/view.ts';
import type { EvidenceView } from '../evidence/view.ts';
import type { HotspotView } from '../hotspot/view.ts';
import type { MatchingView } from '../matching/view.ts';
import type { NumericView } from '../numeric/view.ts';
import type { OrderingView } from '../ordering/view.ts';
import type { SingleView } from '../single/view.ts';

/** A question as a candidate sees it. Its own type, built field by field: what is not named here cannot leak. */
export type QuestionView =
  SingleView | ChooseView | OrderingView | MatchingView | HotspotView | EvidenceView | NumericView;
