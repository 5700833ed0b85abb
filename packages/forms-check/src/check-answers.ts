type Row = Readonly<Record<string, unknown>>;

/** One question three times: as it is frozen, its key, and as the bank has it. */
type Question = { readonly frozen: Row; readonly key: Row; readonly known: Row };

/**
 * What differs between a frozen question with its key and the bank: what can be chosen, placed, picked or typed, and what
 * of it is right. Everything is compared by its words, because ids are made in freezing.
 */
export function checkAnswers({ frozen, key, known }: Question): readonly string[] {
  const { shown, right } = frozenWords(frozen, key);
  const wanted = bankWords(known);
  return [
    ...(same(shown, wanted.shown) ? [] : ['the options were changed']),
    ...(same(right, wanted.right) ? [] : ['the key was changed']),
  ];
}

type Words = { readonly shown: unknown; readonly right: unknown };

function frozenWords(frozen: Row, key: Row): Words {
  const options = rows(frozen['options']);
  const premises = rows(frozen['premises']);
  const wordsOf = new Map([...premises, ...options].map((one) => [one['id'], one['text']]));
  const named = list(key['correct']).map((id) => wordsOf.get(id));
  switch (frozen['kind']) {
    case 'ordering':
      return { shown: sorted(options.map(({ text }) => text)), right: named };
    case 'matching': {
      const pairs = rows(key['pairs']).map(({ premise, option }) =>
        [wordsOf.get(premise), wordsOf.get(option)].join('\n'),
      );
      const shown = [sorted(premises.map(({ text }) => text)), sorted(options.map(({ text }) => text))];
      return { shown, right: sorted(pairs) };
    }
    case 'hotspot': {
      const partOf = new Map(options.map(({ id, part }) => [id, part]));
      return {
        shown: sorted(options.map(({ part }) => part)),
        right: sorted(list(key['correct']).map((id) => partOf.get(id))),
      };
    }
    case 'numeric':
      return { shown: frozen['unit'], right: [number(key['value']), number(key['tolerance'])] };
    default:
      return { shown: options.map(({ text }) => text), right: sorted(named) };
  }
}

function bankWords(known: Row): Words {
  switch (known['kind']) {
    case 'ordering': {
      const steps = rows(known['steps']).map(({ text }) => text);
      return { shown: sorted(steps), right: steps };
    }
    case 'matching': {
      const pairs = rows(known['pairs']);
      const spare = rows(known['leftOver']).map(({ text }) => text);
      const options = new Set([...pairs.map(({ match }) => match), ...spare]);
      const shown = [sorted(pairs.map(({ premise }) => premise)), sorted([...options])];
      return { shown, right: sorted(pairs.map(({ premise, match }) => [premise, match].join('\n'))) };
    }
    case 'hotspot': {
      const regions = rows(known['regions']).map(({ element, correct }) => ({
        part: partOf(element, row(known['figure'])),
        correct,
      }));
      const right = regions.filter(({ correct }) => correct === true).map(({ part }) => part);
      return { shown: sorted(regions.map(({ part }) => part)), right: sorted(right) };
    }
    case 'evidence': {
      const { lines, rows: cells, passages } = row(known['material']);
      const all = [...rows(lines), ...rows(cells), ...rows(passages)];
      const words = all.map((line) => ({
        text: line['text'] ?? list(line['cells']).join(' | '),
        isKey: line['supports'] === true,
      }));
      return {
        shown: words.map(({ text }) => text),
        right: sorted(words.flatMap(({ text, isKey }) => (isKey ? [text] : []))),
      };
    }
    case 'numeric':
      return { shown: known['unit'], right: [number(known['answer']), number(known['tolerance'])] };
    default: {
      const options = rows(known['options']);
      const right = options.filter(({ correct }) => correct === true).map(({ text }) => text);
      return { shown: options.map(({ text }) => text), right: sorted(right) };
    }
  }
}

/** `component/pump` by its place among the components of the figure, as a frozen form writes it. */
function partOf(element: unknown, figure: Row): string {
  const [kind = '', id = ''] = String(element).split('/');
  const place = rows(figure[`${kind}s`]).findIndex((one) => one['id'] === id);
  return place === -1 ? String(element) : `${kind}/${place + 1}`;
}

/** A decimal or a fraction in lowest terms, so that `12.5` and `25/2` are the same. */
function number(value: unknown): string {
  const [top = '', bottom = '1'] = String(value).split('/');
  const [whole = '', decimals = ''] = top.split('.');
  let [a, b] = [BigInt(`${whole}${decimals}`), BigInt(bottom) * 10n ** BigInt(decimals.length)];
  const [numerator, denominator] = [a, b];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n ? -a : a;
  return `${numerator / divisor}/${denominator / divisor}`;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map(String).sort();
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function rows(value: unknown): readonly Row[] {
  return list(value).map(row);
}

function row(value: unknown): Row {
  // An object that came out of JSON has texts as names.
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}
