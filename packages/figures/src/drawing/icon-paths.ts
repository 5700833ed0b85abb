import type { IconName } from './drawing.ts';

/** Line icons of component kinds on a field of 16 by 16; decoration, because the kind is written beside them. */
export const iconPaths: Readonly<Record<IconName, string>> = {
  device: 'M3 2.5h10v11H3zM3 9.500h10M5.500 11.500h2M5 6h1.500l1-2 1.500 3.500 1-1.500h1',
  app: 'M5 1.500h6v13H5zM7.200 12.500h1.600',
  server: 'M2.500 2.500h11v4.500h-11zM2.500 9h11v4.500h-11zM5 4.700h.1M5 11.200h.1',
  cloud: 'M4.500 12.500a3 3 0 0 1-.3-6 4 4 0 0 1 7.600-.6 3.300 3.300 0 0 1 .2 6.600z',
  network: 'M8 2.200a1.500 1.500 0 1 0 0 .1M8 5v3M3.500 11V8h9v3M2 11h3v3H2zM11 11h3v3h-3z',
  person:
    'M8 7.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400zM2.500 14c.4-3 2.500-4.500 5.500-4.500s5.100 1.500 5.500 4.500',
  store:
    'M2.500 4c0-1.200 2.500-2 5.500-2s5.500.8 5.500 2v8c0 1.200-2.500 2-5.500 2s-5.500-.8-5.500-2zM2.500 4c0 1.200 2.500 2 5.500 2s5.500-.8 5.500-2M2.500 8c0 1.200 2.500 2 5.500 2s5.500-.8 5.500-2',
};
