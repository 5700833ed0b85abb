export { type GroupPlan, type KnownBlock, planGroup, restWeeks } from './plan-group.ts';
export {
  type CountTable,
  protectCounts,
  protectTable,
  type ProtectedCounts,
  type ProtectedTable,
} from './protect-table.ts';
export { minimumCell } from './protect-flows.ts';
export { weekOf } from './week-of.ts';
