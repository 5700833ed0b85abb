export type {
  Agreement,
  Assignment,
  Bank,
  BriefSection,
  Capstone,
  CapstoneEvent,
  CapstoneRubric,
  Case,
  CaseStep,
  Catalogue,
  CourseDocument,
  Discussion,
  Incident,
  LabText,
  Lecture,
  Misconception,
  Reading,
  Standard,
  Topic,
} from './catalogue.ts';
export type { ContentProblem } from './content-problem.ts';
export { type EntryProblem, lintBankEntry, type LintedEntry } from './lint-bank-entry.ts';
export { type Coverage, type ObjectiveRow, objectivesMatrix } from './objectives-matrix.ts';
export { type ParsedCatalogue, parseCatalogue } from './parse-catalogue.ts';
export type { FileReadings } from './read/read-material.ts';
export { readCatalogue } from './read-catalogue.ts';
export { type KeyStatistics, measureKeys } from './report/key-statistics.ts';
export { type MisconceptionUse, misconceptionUse } from './report/misconception-use.ts';
export { type ModuleGoal, moduleGoals, type ModuleStanding, moduleStandings } from './report/module-goals.ts';
export { fleschKincaidGrade, measureReadability, type Readability } from './report/readability.ts';
export { type ReviewDue, reviewsDue } from './report/reviews-due.ts';
export type { Rule, RuleOptions } from './rule.ts';
export { rules } from './rules.ts';
export type { ModuleTextPart } from './read/classify-file.ts';
export type { GlossaryTerm } from './schemas/glossary.ts';
export { deviceKinds, incidentCauses, incidentKinds, incidentSectors } from './schemas/incident.ts';
export { type AudienceId, audienceIds } from './schemas/parts.ts';
export {
  blueprintSchema,
  type CertificationRequirement,
  type Programme,
  type ProgrammeBlueprint,
} from './schemas/programme.ts';
export type { Resource } from './schemas/resources.ts';
export type { SourceDocument } from './schemas/sources.ts';
export { standardKinds, standardStatuses } from './schemas/standard.ts';
export type { TopicFile } from './schemas/topic.ts';
