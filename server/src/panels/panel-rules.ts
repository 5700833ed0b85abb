/** Fewer judges who finished replace nothing. */
export const neededJudges = 5;

/** What judges read unless an officer writes something else: whom they think of. */
export const standardDefinition = `Think of somebody who has just qualified: a practitioner who knows the programme’s six domains well enough to work without supervision on ordinary questions of medical device security, who looks up details, and who knows when to ask. Not an expert, and not somebody who only attended a course.

For each question ask yourself: of one hundred such people, how many would answer it rightly?`;
