export { checkReferences, type ReferenceFinding } from './check-references.ts';
export { chooseEvent } from './choose-event.ts';
export { type DefenceQuestion, type DefenceTemplate, drawDefence, type TooFewTemplates } from './draw-defence.ts';
export { type EntryKind, entryKinds, entryRules } from './entry-kinds.ts';
export { type DossierContent, freezeDossier } from './freeze-dossier.ts';
export { lacksOfPart, type PartDemand, type PartLack } from './lacks-of-part.ts';
export { entryId, readReferences, type RegisterEntry } from './register-entry.ts';
