/** How one sitting sees a paper: order and opaque handles. Holds internal ids, so it stays on the server. Plain JSON. */
export type Deal = { readonly format: 'cmdsp-deal/1'; readonly parts: readonly DealtPart[] };

export type DealtPart =
  | { readonly kind: 'single'; readonly question: DealtQuestion }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly handle: string;
      readonly exhibits: readonly DealtName[];
      readonly questions: readonly DealtQuestion[];
    };

export type DealtQuestion = {
  /** 1 to n in the order this candidate sees. */
  readonly position: number;
  readonly id: string;
  readonly handle: string;
  /** Everything in the question that an answer can name, in the order shown: premises first, where there are any. */
  readonly options: readonly DealtName[];
};

/** An internal id and the handle that stands for it in this sitting. */
export type DealtName = { readonly id: string; readonly handle: string };

/** The questions of a deal by position. */
export function dealtQuestions(deal: Deal): readonly DealtQuestion[] {
  return deal.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
}
