import type { Answer } from '../api/request.ts';

/** What a rehearsal with faults has come to. */
export type Walk = Answer<'GET /api/sittings/:id/rehearsal'>;
export type WalkStep = Walk['steps'][number]['step'];

/** Each step: what to do, and how one sees and hears that it worked. */
export const stepWords: Readonly<Record<WalkStep, { readonly title: string; readonly how: string }>> = {
  answer: { title: 'Answer a question', how: 'Choose any answer. The bar at the top says when it is saved.' },
  network: {
    title: 'Cut your network now',
    how: 'Switch Wi-Fi off or pull the cable, then give another answer: the bar says that it is safe on this device. Switch the network on again and wait until the bar says that it is saved.',
  },
  close: {
    title: 'Close this page',
    how: 'Close the tab or the whole browser. Open the exam page again and continue the rehearsal: your answers are there.',
  },
  device: {
    title: 'Go on at another device',
    how: 'Sign in on another device or in another browser, open the rehearsal on the exam page and press Continue here. This page then stops.',
  },
  announcement: {
    title: 'Wait for the announcement',
    how: 'It comes by itself and stands above the question. With a screen reader you hear it at once. Put it away when you have read it.',
  },
};
