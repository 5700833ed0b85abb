import type { ChooseView } from '../choose/view.ts';
import type { SingleView } from '../single/view.ts';

/** A question as a candidate sees it. Its own type, built field by field: what is not named here cannot leak. */
export type QuestionView = SingleView | ChooseView;
