export { type Access, defineEndpoints, type Endpoint, type EndpointKey } from './endpoint.ts';
export { type Endpoints, endpoints } from './endpoints.ts';
export { type ProblemBody, type ProblemCode, problems, problemSchema } from './problems.ts';
export { audienceGroups, sessionSchema, staffRoles } from './session.ts';
