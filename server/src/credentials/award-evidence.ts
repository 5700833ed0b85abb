/** What an award rested on, as kept with the certificate: times in ISO 8601, scores as exact fractions. */
export type AwardEvidence = {
  readonly schemeVersion: string;
  readonly quizPasses: readonly {
    readonly module: number;
    readonly passedAt: string;
    readonly points: string;
    readonly maximum: string;
  }[];
  readonly exam: {
    readonly sittingId: string;
    readonly passedAt: string;
    readonly points: string;
    readonly maximum: string;
    readonly passMark: string;
    readonly isBankPrivate: boolean;
  };
  /** Marked work that was passed; certificates of schemes before 2026.2 rest on none. */
  readonly work?: readonly {
    readonly kind: 'assignment' | 'capstone';
    readonly subject: string;
    readonly round: number;
    readonly points: string;
    readonly passedAt: string;
  }[];
  readonly agreement: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly acceptedAt: string;
  } | null;
  readonly reason: string;
  /** Why an exam from a public practice bank was accepted, signed with the credential key; null where no exception was needed. */
  readonly bankException: BankException | null;
};

/** An officer's recorded exception: the signature covers `statement`. */
export type BankException = {
  readonly statement: string;
  readonly reason: string;
  readonly signature: string;
  readonly verificationMethod: string;
};
