export { type Complaint, complaintKinds, complaintOutcomes, complaintStates, complaintSubjects } from './complaint.ts';
export { type ComplaintPolicy, type Due, dueDates, dueOf } from './due-dates.ts';
export { barrierTo, type ComplaintStep, judgeStep, type Known, type StepRefusal } from './judge-step.ts';
export { writeComplaintNumber } from './write-complaint-number.ts';
