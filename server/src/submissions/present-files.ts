import { wordsOfWork } from '../attachments/read-work-kind.ts';
import type { WorkFile } from './list-files.ts';

/** A file as its owner sees it. */
export function presentFile({ id, place, name, mediaType, bytes, isScanned }: WorkFile) {
  return { id, place, name, kind: wordsOfWork(mediaType), bytes, isScanned };
}

/** A file as markers see it: a number, a kind, a size. Nothing that its owner wrote. */
export function presentBlindFile({ place, mediaType, bytes }: Pick<WorkFile, 'place' | 'mediaType' | 'bytes'>) {
  return { place, kind: wordsOfWork(mediaType), bytes };
}
