import { readVariants } from '../../packages/labs/src/testing/read-variants.ts';

type Variant = {
  readonly task: {
    readonly product: { readonly name: string };
    readonly components: readonly { readonly id: string; readonly name: string }[];
    readonly advisories: readonly { readonly id: string; readonly purl: string; readonly range: string }[];
    readonly values: readonly { readonly id: string; readonly text: string }[];
    readonly windows: readonly { readonly id: string; readonly onDay: number; readonly title: string }[];
    readonly controls: readonly { readonly id: string; readonly title: string }[];
  };
  readonly key: {
    readonly faults: readonly {
      readonly components: readonly string[];
      readonly kind: string;
      readonly values: readonly string[];
    }[];
    readonly matches: readonly { readonly advisory: string; readonly component: string }[];
    readonly verdicts: readonly {
      readonly advisory: string;
      readonly status: string;
      readonly justifications: readonly string[];
      readonly actions: readonly string[];
      readonly withinDays: number | null;
    }[];
    readonly plan: readonly {
      readonly advisory: string;
      readonly windows: readonly string[];
      readonly controls: readonly string[];
    }[];
  };
};

/** What to do on the page, in its words; nothing of it depends on the names that a run was dealt with. */
export type SbomSolution = {
  readonly repairs: readonly { readonly component: string; readonly kind: string; readonly value: string | null }[];
  readonly matches: readonly {
    /** Names the row of the feed: package and releases. */
    readonly row: string;
    readonly component: string;
    readonly status: string;
    readonly justification: string | null;
    readonly action: string | null;
    readonly plan: { readonly window: string; readonly control: string | null } | null;
  }[];
};

/** The full solution of the situation that the page shows, matches in an order of urgency. */
export function solveSbomLab(product: string): SbomSolution {
  const { task, key } = variantOf(product);
  const find = <Entry extends { readonly id: string }>(list: readonly Entry[], id: string | undefined): Entry => {
    const found = list.find((entry) => entry.id === id);
    if (found === undefined) throw new Error(`No ${String(id)}`);
    return found;
  };
  const first = (values: readonly string[]) => values[0] ?? null;
  return {
    repairs: key.faults.map(({ components, kind, values }) => ({
      component: find(task.components, components[0]).name,
      kind,
      value: values.length === 0 ? null : find(task.values, values[0]).text,
    })),
    matches: key.verdicts
      .toSorted((a, b) => (a.withinDays ?? 1000) - (b.withinDays ?? 1000))
      .map(({ advisory, status, justifications, actions }) => {
        const { purl, range } = find(task.advisories, advisory);
        const item = key.plan.find((one) => one.advisory === advisory);
        const window = item === undefined ? null : find(task.windows, item.windows[0]);
        return {
          row: `${purl} ${range}`,
          component: find(task.components, key.matches.find((match) => match.advisory === advisory)?.component).name,
          status,
          justification: first(justifications),
          action: first(actions),
          plan:
            item === undefined || window === null
              ? null
              : {
                  window: `Day ${window.onDay}: ${window.title}`,
                  control: item.controls.length === 0 ? null : find(task.controls, item.controls[0]).title,
                },
        };
      }),
  };
}

function variantOf(product: string): Variant {
  const variants = readVariants('sbom-and-vex') as readonly Variant[]; // the content lint holds their shape
  const found = variants.find(({ task }) => task.product.name === product);
  if (found === undefined) throw new Error(`No variant is about ${product}`);
  return found;
}
