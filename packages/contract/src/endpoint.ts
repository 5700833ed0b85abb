import type { z } from 'zod';

/** Who may call an endpoint at all: a list means any of these roles. Finer rules (is it mine?) are policies of the feature. */
export type Access = 'public' | 'person' | 'candidate' | 'officer' | 'administrator' | 'staff' | readonly StaffRole[];

/** The same as `staffRoles`, which needs this file. */
type StaffRole = 'officer' | 'author' | 'facilitator' | 'invigilator' | 'marker' | 'auditor' | 'administrator';

/** One operation of the HTTP contract: everything that server, client and openapi.json need to agree on. */
export type Endpoint = {
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body of the one success status; `null` means 204 without a body. */
  readonly response: z.ZodType | null;
  readonly problems: readonly string[];
};

/** The key of an endpoint: method, space, path with `:parameters`. */
export type EndpointKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** Keeps the literal types of a group of endpoints while checking their shape. */
export function defineEndpoints<const Group extends Record<EndpointKey, Endpoint>>(group: Group): Group {
  return group;
}
