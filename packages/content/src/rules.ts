import type { Rule } from './rule.ts';
import { acceptance } from './rules/acceptance.ts';
import { assignmentMarks } from './rules/assignment-marks.ts';
import { audienceLines } from './rules/audience-lines.ts';
import { bannedOption } from './rules/banned-option.ts';
import { capstoneComplete } from './rules/capstone-complete.ts';
import { capstoneMarks } from './rules/capstone-marks.ts';
import { capstoneReferences } from './rules/capstone-references.ts';
import { caseGraph } from './rules/case-graph.ts';
import { casePeople } from './rules/case-people.ts';
import { diagnosticShare } from './rules/diagnostic-share.ts';
import { enemies } from './rules/enemies.ts';
import { fairGuess } from './rules/fair-guess.ts';
import { idShape } from './rules/id-shape.ts';
import { keyLongest } from './rules/key-longest.ts';
import { keyPosition } from './rules/key-position.ts';
import { labComplete } from './rules/lab-complete.ts';
import { lectureLength } from './rules/lecture-length.ts';
import { levelShare } from './rules/level-share.ts';
import { libraryIdentity } from './rules/library-identity.ts';
import { misconceptionModule } from './rules/misconception-module.ts';
import { moduleComplete } from './rules/module-complete.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { objectiveGap } from './rules/objective-gap.ts';
import { optionLength } from './rules/option-length.ts';
import { programmeSums } from './rules/programme-sums.ts';
import { questionTopic } from './rules/question-topic.ts';
import { rationale } from './rules/rationale.ts';
import { readingLength } from './rules/reading-length.ts';
import { readingParts } from './rules/reading-parts.ts';
import { requiredFile } from './rules/required-file.ts';
import { reviewDate } from './rules/review-date.ts';
import { sharedPassage } from './rules/shared-passage.ts';
import { slideNotes } from './rules/slide-notes.ts';
import { slideWords } from './rules/slide-words.ts';
import { sourceDate } from './rules/source-date.ts';
import { standardInWords } from './rules/standard-in-words.ts';
import { stemLength } from './rules/stem-length.ts';
import { stepWords } from './rules/step-words.ts';
import { supersededStandard } from './rules/superseded-standard.ts';
import { topicComplete } from './rules/topic-complete.ts';
import { topicIdentity } from './rules/topic-identity.ts';
import { uniqueId } from './rules/unique-id.ts';
import { unknownFigure } from './rules/unknown-figure.ts';
import { unknownIncident } from './rules/unknown-incident.ts';
import { unknownMisconception } from './rules/unknown-misconception.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { unknownStandard } from './rules/unknown-standard.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { unusedFigure } from './rules/unused-figure.ts';

/** All author rules. What the formats themselves demand is in the schemas. */
export const rules: readonly Rule[] = [
  acceptance,
  assignmentMarks,
  audienceLines,
  bannedOption,
  capstoneComplete,
  capstoneMarks,
  capstoneReferences,
  caseGraph,
  casePeople,
  diagnosticShare,
  enemies,
  fairGuess,
  idShape,
  keyLongest,
  keyPosition,
  labComplete,
  lectureLength,
  levelShare,
  libraryIdentity,
  misconceptionModule,
  moduleComplete,
  nearDuplicate,
  objectiveGap,
  optionLength,
  programmeSums,
  questionTopic,
  rationale,
  readingLength,
  readingParts,
  requiredFile,
  reviewDate,
  sharedPassage,
  slideNotes,
  slideWords,
  sourceDate,
  standardInWords,
  stemLength,
  stepWords,
  supersededStandard,
  topicComplete,
  topicIdentity,
  uniqueId,
  unknownFigure,
  unknownIncident,
  unknownMisconception,
  unknownSource,
  unknownStandard,
  unknownTerm,
  unusedFigure,
];
