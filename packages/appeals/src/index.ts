export { appealDates, appealDue } from './appeal-due.ts';
export { type Appeal, type AppealPolicy, appealPolicy, appealStates, type Ground, grounds } from './appeal.ts';
export { disclosingRun, findDisclosure } from './find-disclosure.ts';
export { type AppealRefusal, type AppealStep, judgeAppealStep } from './judge-appeal-step.ts';
