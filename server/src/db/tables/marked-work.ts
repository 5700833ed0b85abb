import type { Capstones, DossierComments, DossierEntries, DossierParts, Dossiers } from './dossiers.ts';
import type {
  AnchorSeeds,
  CalibrationTries,
  MarkConflicts,
  MarkerQualifications,
  ScriptMarks,
  Scripts,
  ScriptTasks,
  SeverityAlarms,
} from './marking.ts';
import type {
  ScriptFingerprints,
  ScriptOutcomes,
  ScriptRubrics,
  ScriptSteps,
  ScriptWaits,
  SimilarityReviews,
} from './script-outcomes.ts';
import type { DocumentReceipts, Documents, DocumentStrays, DocumentVersions } from './documents.ts';
import type { SubmissionDocuments, SubmissionFiles, SubmissionLabRuns, Submissions } from './submissions.ts';

/** The tables of texts, dossiers, marked work and its marking. */
export type MarkedWorkTables = {
  readonly dossiers: Dossiers;
  readonly dossierParts: DossierParts;
  readonly dossierEntries: DossierEntries;
  readonly dossierComments: DossierComments;
  readonly capstones: Capstones;
  readonly documentReceipts: DocumentReceipts;
  readonly documents: Documents;
  readonly documentStrays: DocumentStrays;
  readonly documentVersions: DocumentVersions;
  readonly submissions: Submissions;
  readonly submissionDocuments: SubmissionDocuments;
  readonly submissionFiles: SubmissionFiles;
  readonly submissionLabRuns: SubmissionLabRuns;
  readonly anchorSeeds: AnchorSeeds;
  readonly calibrationTries: CalibrationTries;
  readonly markConflicts: MarkConflicts;
  readonly markerQualifications: MarkerQualifications;
  readonly scriptMarks: ScriptMarks;
  readonly scriptTasks: ScriptTasks;
  readonly scripts: Scripts;
  readonly scriptFingerprints: ScriptFingerprints;
  readonly scriptOutcomes: ScriptOutcomes;
  readonly scriptRubrics: ScriptRubrics;
  readonly scriptSteps: ScriptSteps;
  readonly scriptWaits: ScriptWaits;
  readonly severityAlarms: SeverityAlarms;
  readonly similarityReviews: SimilarityReviews;
};
