import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { AgreementsForm } from './agreements-form.tsx';
import { doorQuery } from './bank-queries.ts';

/** Shows a page of the bank only to whom it opens; before that, what has to be read and accepted. */
export function BankGate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(doorQuery);
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the question bank" lines={6} />;
  if (data.barrier !== null) return <Empty title="The question bank does not open for you">{data.barrier}</Empty>;
  if (!data.isOpen) return <AgreementsForm door={data} />;
  return children;
}
