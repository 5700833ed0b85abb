export { addColleagues } from './add-colleagues.ts';
export { type Assignment, assignments, type Reach, reaches } from './assignments.ts';
export { describeConflict, describeConflictOf } from './describe-conflict.ts';
export { type Conflict, findConflict } from './find-conflict.ts';
export { type Relation, type RelationKind, relationCountsYears, relationKinds, stillCounts } from './relation.ts';
