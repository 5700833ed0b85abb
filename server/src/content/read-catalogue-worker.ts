import { type Catalogue, readCatalogue } from '@cmdsp/content';
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../threads/open-thread.ts';

const post = (message: ThreadMessage<Catalogue | null>) => parentPort?.postMessage(message);
parentPort?.on('message', (files: ReadonlyMap<string, string>) => post({ answer: readCatalogue(files) }));
post('ready');
