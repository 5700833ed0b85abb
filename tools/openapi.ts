// Writes openapi.json from the contract, or with --check says whether the committed one is still true.
import { type Endpoint, endpoints, problems, problemSchema } from '@cmdsp/contract';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { namedSchemas } from './checks/named-schemas.ts';
import { writeOrCheck } from './checks/write-or-check.ts';

/** Schemas that several operations share, or that contain themselves; filled while operations are described. */
const shared: Record<string, unknown> = {};

const pathsOfContract: Record<string, Record<string, unknown>> = {};
for (const [key, endpoint] of Object.entries(endpoints as Record<string, Endpoint>).sort(([a], [b]) =>
  a < b ? -1 : 1,
)) {
  const [method = '', path = ''] = key.split(' ');
  const address = path.replace(/:([a-zA-Z]+)/g, '{$1}');
  pathsOfContract[address] = { ...pathsOfContract[address], [method.toLowerCase()]: operation(endpoint) };
}

const document = {
  openapi: '3.1.0',
  info: {
    title: 'CMDSP',
    version: '1',
    description: 'Every operation of the CMDSP HTTP interface. Refusals are RFC 9457 problem documents.',
  },
  paths: pathsOfContract,
  components: { schemas: { Problem: schemaOf(problemSchema, 'output'), ...sorted(shared) } },
};

await writeOrCheck('openapi.json', `${JSON.stringify(document, null, 2)}\n`);

function operation(endpoint: Endpoint): Record<string, unknown> {
  return {
    summary: endpoint.summary,
    'x-access': endpoint.access,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
          },
        }),
    responses: { ...success(endpoint), ...refusals(endpoint) },
  };
}

function success(endpoint: Endpoint): Record<string, unknown> {
  if (endpoint.response === null) return { '204': { description: 'Done' } };
  return {
    '200': { description: 'Done', content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } } },
  };
}

function refusals(endpoint: Endpoint): Record<string, unknown> {
  const known: Readonly<Record<string, { status: number; title: string }>> = problems;
  const byStatus = new Map<number, string[]>();
  for (const code of endpoint.problems) {
    const status = known[code]?.status;
    if (status === undefined) throw new Error(`Unknown problem code ${code}`);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [String(status), { description: codes.join(', '), content }]),
  );
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (schema === undefined) return [];
  const json = schemaOf(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }; // an object schema
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  // What is sent and what is received may differ, so only one of them can own a name.
  const metadata = io === 'output' ? namedSchemas : z.registry<{ id: string }>();
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata });
  return liftDefinitions(json);
}

/** Moves the definitions of one schema to the document's components, where references can find them. */
function liftDefinitions({ $defs = {}, ...json }: { $defs?: Record<string, unknown> }): unknown {
  const names = new Map(Object.entries($defs).map(([name, schema]) => [name, nameOf(name, schema)]));
  const point = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(/"#\/\$defs\/([^"]+)"/g, (_, name: string) => {
        return `"#/components/schemas/${names.get(name) ?? name}"`;
      }),
    );
  for (const [name, schema] of Object.entries($defs)) {
    const target = names.get(name) ?? name;
    const described = point(withoutId(schema));
    const known = shared[target];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(described))
      throw new Error(`Two schemas are called ${target}: name what they contain in tools/checks/named-schemas.ts`);
    shared[target] = described;
  }
  return point(withoutId(json));
}

/** Names of zod's own count differ between operations, so a schema without a name gets one from its text. */
function nameOf(name: string, schema: unknown): string {
  if (!name.startsWith('__')) return name;
  const text = JSON.stringify(schema).replaceAll(name, 'itself');
  return `Schema${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

function withoutId(schema: unknown): unknown {
  const { id: _, ...rest } = schema as { id?: unknown }; // a JSON schema is an object
  return typeof (schema as { id?: unknown }).id === 'string' ? rest : schema;
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
