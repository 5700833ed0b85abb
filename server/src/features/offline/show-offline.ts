import type { Catalogue, Topic } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { preparedContent } from '../../http/prepared-content.ts';
import { Problem } from '../../http/problem.ts';
import type { OfflineBuild } from '../../http/web-build.ts';
import { handleOf } from '../../learning/handle-of.ts';
import { linkedEntries } from './linked-entries.ts';

type Overview = z.input<Endpoints['GET /api/offline']['response']>;
type ModuleFiles = z.input<Endpoints['GET /api/offline/modules/:module']['response']>;
type Asked = { readonly personId: string; readonly build: OfflineBuild };

/** Which modules can be kept, and of which version. */
export async function showOffline(context: Context, { personId, build }: Asked): Promise<Overview> {
  const { catalogue } = context;
  const readable = catalogue.programme.modules
    .map(({ number, title }) => ({
      number,
      title,
      readableTopics: topicsOf(catalogue, number).filter(({ complete }) => complete).length,
    }))
    .filter(({ readableTopics }) => readableTopics > 0);
  const texts = await Promise.all(readable.map(({ number }) => listTexts(context, number)));
  return {
    ...editionOf(context, { personId, build }),
    modules: readable.map((module, index) => ({ ...module, bytes: sizeOf([...(texts[index] ?? []), ...build.files]) })),
  };
}

/**
 * Everything to keep of a module, by address: topics as everybody reads them, the library entries that they lead to,
 * the built pages. Nothing of it depends on a key or on the viewer. @throws Problem `not-found`
 */
export async function showOfflineModule(
  context: Context,
  { module: number, ...asked }: Asked & { readonly module: number },
): Promise<ModuleFiles> {
  const { catalogue } = context;
  const module = catalogue.programme.modules.find((candidate) => candidate.number === number);
  if (module === undefined) throw new Problem('not-found', 'The programme has no such module.');
  const texts = await listTexts(context, number);
  return {
    ...editionOf(context, asked),
    number,
    title: module.title,
    topics: topicsOf(catalogue, number).map(({ id, title }) => ({ id, title })),
    files: [...texts, ...asked.build.files].map(({ address, bytes }) => ({ address, bytes })),
  };
}

type Text = { readonly address: string; readonly bytes: number };

const known = new WeakMap<Catalogue, Map<number, Promise<readonly Text[]>>>();

/** The texts of a module, found once a release. */
function listTexts(context: Context, module: number): Promise<readonly Text[]> {
  const ofCatalogue = known.get(context.catalogue) ?? new Map<number, Promise<readonly Text[]>>();
  known.set(context.catalogue, ofCatalogue);
  const texts = ofCatalogue.get(module) ?? collectTexts(context, module);
  ofCatalogue.set(module, texts);
  texts.catch(() => ofCatalogue.delete(module));
  return texts;
}

async function collectTexts(context: Context, module: number): Promise<readonly Text[]> {
  const { catalogue } = context;
  const [introduction, ...topics] = await Promise.all([
    readContent(context, 'modules', module),
    ...topicsOf(catalogue, module).map(({ id }) => readContent(context, 'topics', id)),
  ]);
  const links = linkedEntries(topics.map(({ value }) => value));
  const standards = links.standards.filter((slug) => catalogue.standards.some((standard) => standard.slug === slug));
  const incidents = links.incidents.filter((slug) => catalogue.incidents.some((incident) => incident.slug === slug));
  const entries = await Promise.all([
    ...standards.map((slug) => readContent(context, 'standards', slug)),
    ...incidents.map((slug) => readContent(context, 'incidents', slug)),
  ]);
  return [introduction, ...topics, ...entries].map(({ address, bytes }) => ({ address, bytes }));
}

function sizeOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function topicsOf({ topics }: Catalogue, module: number): readonly Topic[] {
  return topics.filter((topic) => topic.module === module);
}

function editionOf({ contentRelease, secrets }: Context, { personId, build }: Asked) {
  return {
    owner: handleOf(secrets.sittingSecret, { scope: 'offline', label: personId }),
    version: `${contentRelease.slice(0, 12)}.${build.version}`,
  };
}

const doors = {
  modules: { key: 'GET /api/modules/:module', param: 'module', address: (id: string | number) => `/api/modules/${id}` },
  topics: {
    key: 'GET /api/topics/:topic/content',
    param: 'topic',
    address: (id: string | number) => `/api/topics/${id}/content`,
  },
  standards: {
    key: 'GET /api/standards/:slug',
    param: 'slug',
    address: (id: string | number) => `/api/standards/${id}`,
  },
  incidents: {
    key: 'GET /api/incidents/:slug',
    param: 'slug',
    address: (id: string | number) => `/api/incidents/${id}`,
  },
} as const;

async function readContent(context: Context, door: keyof typeof doors, id: string | number) {
  const { key, param, address } = doors[door];
  const prepared = await preparedContent(context, key, { catalogue: context.catalogue, params: { [param]: id } });
  const value: unknown = JSON.parse(prepared.plain.toString());
  return { address: address(id), bytes: prepared.brotli.length, value };
}
