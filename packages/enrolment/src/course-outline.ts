/** The course as progress sees it: what there is to finish, in the programme's order. */
export type CourseOutline = { readonly modules: readonly OutlineModule[] };

export type OutlineModule = { readonly number: number; readonly topics: readonly OutlineTopic[] };

export type OutlineTopic = {
  readonly id: string;
  /** False while the topic has no lecture yet; then it cannot be asked for. */
  readonly hasLecture: boolean;
  readonly hasReading: boolean;
  /** Ids of the practice questions. */
  readonly questions: readonly string[];
};
