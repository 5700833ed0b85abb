const paths = {
  check: 'M4 10.5 8.200 14.500 16 6',
  cross: 'M5 5l10 10M15 5 5 15',
  info: 'M10 9v5M10 6.200v.1M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  warning: 'M10 7v5M10 14.600v.1M10 2.500 18.500 17H1.500z',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  flag: 'M5 18V3h9l-2 3.500 2 3.500H5',
  clock: 'M10 5.500V10l3 2M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  book: 'M3 4h5a2 2 0 0 1 2 2v11a2 2 0 0 0-2-2H3zM17 4h-5a2 2 0 0 0-2 2v11a2 2 0 0 1 2-2h5z',
  exam: 'M5 2.500h10v15H5zM8 7h4M8 10h4M8 13h2',
  certificate: 'M10 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM7 10.800 6 18l4-2 4 2-1-7.200',
  person:
    'M10 9.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 17.500c.6-3.600 3.200-5.500 7-5.500s6.400 1.900 7 5.500',
  staff: 'M3 6h14v11H3zM7 6V3h6v3M3 11h14',
  next: 'M8 4l6 6-6 6',
  previous: 'M12 4l-6 6 6 6',
  menu: 'M3 5h14M3 10h14M3 15h14',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.500 13.500 17.500 17.500',
  offline:
    'M3 3l14 14M6.500 13.500a5 5 0 0 1 5.500-1M3.500 10a9.500 9.500 0 0 1 4-2.300M16.500 10a9.500 9.500 0 0 0-5-2.600M10 17v.1',
  download: 'M10 3v10M5.500 9 10 13.500 14.500 9M3.500 17h13',
  pen: 'M4 16l1-4 8.500-8.500 3 3L8 15zM11.500 5.500l3 3',
  bell: 'M5 8a5 5 0 0 1 10 0c0 4 1.500 5 1.500 6h-13C3.500 13 5 12 5 8M8.500 17h3',
  folder: 'M2.500 16V4.500h5l2 2.500h8v9z',
  bench: 'M2 7h16M4.500 7v10M15.500 7v10M4.500 12.500h11M7 7V3.500h6V7',
  flask:
    'M7.500 2.500h5M8.500 2.500v5L4 15.800a1.100 1.100 0 0 0 1 1.700h10a1.100 1.100 0 0 0 1-1.700L11.500 7.500v-5M6.300 12.500h7.400',
  mail: 'M2.500 4.500h15v11h-15zM2.500 5l7.500 6 7.500-6',
} as const;

export type IconName = keyof typeof paths;

/** A line icon beside a word; decorative, so hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
