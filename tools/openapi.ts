// Writes openapi.json from the contract, or with --check says whether the committed one is still true.
import { type Endpoint, endpoints, problems, problemSchema } from '@cmdsp/contract';
import { z } from 'zod';
import { writeOrCheck } from './checks/write-or-check.ts';

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
  components: { schemas: { Problem: schemaOf(problemSchema, 'output') } },
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
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
