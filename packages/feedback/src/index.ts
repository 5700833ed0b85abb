export { checkAnswers, longestWords, type SurveyAnswer } from './check-answers.ts';
export { countShown, type QuestionSummary, shownStep, summariseAnswers } from './summarise-answers.ts';
export { findSurvey, type Survey, type SurveyId, surveyIds, type SurveyQuestion, surveys } from './surveys.ts';
