import type { SbomAnswer, SbomTask } from '@cmdsp/labs/public';
import { useState } from 'react';
import styles from '../../../bench/sbom/bill.module.css';
import { Tabs } from '../../../ui/tabs.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { BillTab } from './bill-tab.tsx';
import { FeedTab } from './feed-tab.tsx';
import { OrderTab } from './order-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { StatementsTab } from './statements-tab.tsx';

/** The five pieces of work on one product: bill, feed, statements, order, plan; each is kept while another is looked at. */
export function SbomAndVexEditor(props: LabEditorProps<SbomTask, SbomAnswer>) {
  const [tab, setTab] = useState('bill');
  const { task, answer } = props;
  return (
    <section className={styles.part} aria-label={task.product.name}>
      <h3>{task.product.name}</h3>
      <p>
        {task.product.about} Day 0 of the plan is {task.today}.
      </p>
      <ul className={styles.list}>
        {task.units.map(({ id, title, use, isExposed, isPatientConnected }) => (
          <li key={id}>
            <strong>{title}</strong> ({isExposed ? 'exposed' : 'not exposed'}
            {isPatientConnected ? ', patients are connected' : ''}): {use}
          </li>
        ))}
      </ul>
      <Tabs
        label="Pieces of work"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'bill', label: `1 Bill (${answer.repairs.length})`, content: <BillTab {...props} /> },
          { id: 'feed', label: `2 Feed (${answer.matches.length})`, content: <FeedTab {...props} /> },
          { id: 'vex', label: `3 VEX (${answer.statements.length})`, content: <StatementsTab {...props} /> },
          { id: 'order', label: `4 Order (${answer.ranking.length})`, content: <OrderTab {...props} /> },
          { id: 'plan', label: `5 Plan (${answer.plan.length})`, content: <PlanTab {...props} /> },
        ]}
      />
    </section>
  );
}
