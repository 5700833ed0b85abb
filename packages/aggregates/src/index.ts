export { planGroup } from './plan-group.ts';
export { minimumCell } from './protect-flows.ts';
export { protectTable } from './protect-table.ts';
export { weekOf } from './week-of.ts';
