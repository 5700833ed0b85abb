export type {
  Agreement,
  Bank,
  Catalogue,
  CourseDocument,
  Discussion,
  Lecture,
  Reading,
  Topic,
} from './catalogue.ts';
export type { ContentProblem } from './content-problem.ts';
export { type ParsedCatalogue, parseCatalogue } from './parse-catalogue.ts';
export type { Rule, RuleOptions } from './rule.ts';
export { rules } from './rules.ts';
export type { GlossaryTerm } from './schemas/glossary.ts';
export { type AudienceId, audienceIds } from './schemas/parts.ts';
export type { CertificationRequirement, Programme, ProgrammeBlueprint } from './schemas/programme.ts';
export type { TopicFile } from './schemas/topic.ts';
