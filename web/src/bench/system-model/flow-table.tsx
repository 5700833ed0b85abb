import { connectComponents, type DataFlow } from '@cmdsp/workbench/system-model';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { ModelTablesProps } from './model-tables-props.ts';
import { PartChoice } from './part-choice.tsx';
import { PartTable } from './part-table.tsx';
import type { Editing } from './use-model-editing.ts';
import { payloadWords } from './words.ts';

/** The flows of a model, and a new one between any two components. */
export function FlowTable({ editing, marks, shown }: ModelTablesProps) {
  const { model } = editing;
  const names = new Map(model.components.map(({ id, label }) => [id, label]));
  const name = (id: string) => names.get(id) ?? id;
  return (
    <PartTable
      marks={marks}
      shown={shown}
      editing={editing}
      title="Flows"
      empty="No flow is drawn yet. It takes two components."
      parts={model.flows}
      nameOf={({ label, from, to }) => label || `${name(from)} to ${name(to)}`}
      columns={[
        { id: 'from', label: 'From', cell: ({ from }) => name(from) },
        { id: 'to', label: 'To', cell: ({ to, isTwoWay }) => `${name(to)}${isTwoWay ? ' and back' : ''}` },
        {
          id: 'carries',
          label: 'Carries',
          cell: ({ payloads }) => payloads.map((payload) => payloadWords[payload]).join(', ') || 'Not said',
        },
        { id: 'protocol', label: 'Protocol', cell: protocolOf },
        {
          id: 'protection',
          label: 'Protection',
          cell: ({ isAuthenticated, isEncrypted }) =>
            [isAuthenticated ? 'Authenticated' : '', isEncrypted ? 'Encrypted' : ''].filter(Boolean).join(', ') ||
            'None',
        },
      ]}
      add={<NewFlow editing={editing} />}
    />
  );
}

function protocolOf({ protocol, port }: DataFlow): string {
  return [protocol || '–', port === null ? '' : String(port)].join(' ').trim();
}

function NewFlow({ editing }: { readonly editing: Editing }) {
  const { components } = editing.model;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const add = () => {
    const connected = connectComponents(editing.model, { from: from ?? '', to: to ?? '' });
    if (!connected.ok) return editing.say(connected.problem);
    editing.change({ model: connected.value.model, words: 'Flow drawn. Say what it carries.' });
    editing.open(connected.value.id);
  };
  return (
    <>
      <PartChoice
        label="New flow from"
        none="Choose a component"
        options={components}
        value={from}
        isReadOnly={false}
        onChange={setFrom}
      />
      <PartChoice
        label="to"
        none="Choose a component"
        options={components.filter(({ id }) => id !== from)}
        value={to === from ? null : to}
        isReadOnly={false}
        onChange={setTo}
      />
      <Button isDisabled={from === null || to === null || from === to} onPress={add}>
        Add a flow
      </Button>
    </>
  );
}
