export { dealRoles, type DealtRole, type RolePerson } from './deal-roles.ts';
export { excerptOf } from './excerpt-of.ts';
export { findMentions, type Nameable, splitMentions, type TextRun } from './mentions.ts';
export {
  type Deed,
  judgeDeed,
  type Judgement,
  type RefusalReason,
  type Situation,
  type Standing,
} from './judge-deed.ts';
