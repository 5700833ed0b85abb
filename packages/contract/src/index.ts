export { certificateStatus, standingLineSchema } from './certificate.ts';
export { bankContentSchema } from './bank-schemas.ts';
export { type Access, defineEndpoints, type Endpoint, type EndpointKey } from './endpoint.ts';
export { type Endpoints, endpoints } from './endpoints.ts';
export { type ProblemBody, type ProblemCode, problems, problemSchema } from './problems.ts';
export {
  blockSchema,
  blocksSchema,
  inlineSchema,
  inlinesSchema,
  markdownTreeSchema,
  pollSchema,
} from './markdown-tree.ts';
export { boardRowSchema, sittingLiveSchema } from './rooms.ts';
export { liveDeskSchema, liveOwnSchema, liveRoomSchema, liveSlidesSchema, liveSummarySchema } from './live-schemas.ts';
export { feedbackSchema, practiceQuestionSchema, questionSchema, responseSchema } from './question.ts';
export { quizTrySchema } from './quizzes.ts';
export { erasureGrounds, holdGrounds } from './privacy.ts';
export { audienceGroups, sessionSchema, staffRoles } from './session.ts';
export { topicContentSchema } from './topic-content.ts';
export { examExhibitSchema, paperSchema } from './paper.ts';
export { resultSchema } from './results.ts';
export { estimateSchema } from './estimates.ts';
export { statisticsSchema } from './statistics.ts';
