/** Where each text stands in the submission of a capstone: the order in which markers read. */
export const places = {
  summary: 1,
  event: 2,
  answers: [3, 4, 5],
  questions: 6,
  defence: (index: number) => 7 + index,
  /** Of the module 1 to 6; up to eleven questions of a defence fit before them. */
  part: (module: number) => 20 + module,
  register: 30,
} as const;
