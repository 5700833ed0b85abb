/** A queue that gives the smallest first. */
export type MinHeap = {
  readonly push: (value: number, priority: number) => void;
  /** The value of least priority; -1 when empty. */
  readonly pop: () => number;
};

/** An empty binary heap of numbers. */
export function openMinHeap(): MinHeap {
  const values: number[] = [];
  const priorities: number[] = [];
  const priorityAt = (index: number) => priorities[index] ?? Infinity;
  const swap = (a: number, b: number) => {
    [values[a], values[b]] = [values[b] ?? -1, values[a] ?? -1];
    [priorities[a], priorities[b]] = [priorityAt(b), priorityAt(a)];
  };
  return {
    push(value, priority) {
      let index = values.push(value) - 1;
      priorities.push(priority);
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (priorityAt(parent) <= priority) break;
        swap(index, parent);
        index = parent;
      }
    },
    pop() {
      const top = values[0] ?? -1;
      swap(0, values.length - 1);
      values.pop();
      priorities.pop();
      for (let index = 0; ;) {
        const left = 2 * index + 1;
        const smallest = [left, left + 1].reduce(
          (best, child) => (priorityAt(child) < priorityAt(best) ? child : best),
          index,
        );
        if (smallest === index) return top;
        swap(index, smallest);
        index = smallest;
      }
    },
  };
}
