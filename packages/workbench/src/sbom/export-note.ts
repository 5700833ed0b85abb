/** Something of an artefact that a format says in another way or cannot say, told to whoever exports it. */
export type ExportNote = {
  /** A component, or empty where the whole is meant. */
  readonly place: string;
  readonly sentence: string;
};
