/** How far a topic or module is. They only ever move to the right. */
export type ProgressState = 'not-started' | 'begun' | 'passed';

/** What a topic consists of, as far as it exists. */
export type TopicPart = 'lecture' | 'reading' | 'quiz';

export type TopicProgress = {
  readonly id: string;
  /** `passed` once the quiz of its module is passed; that quiz asks two questions from every topic. */
  readonly state: ProgressState;
  /** The parts that exist, in the order they are best done. */
  readonly parts: readonly { readonly part: TopicPart; readonly isFinished: boolean }[];
  readonly questionsAnswered: number;
  readonly questions: number;
};

export type ModuleProgress = {
  readonly number: number;
  readonly state: ProgressState;
  readonly topics: readonly TopicProgress[];
};

export type CourseProgress = { readonly modules: readonly ModuleProgress[] };
