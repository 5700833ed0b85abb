import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { FormTable } from './form-table.tsx';
import { formsQuery } from './forms-query.ts';
import { OrderCard } from './order-card.tsx';

/** Examination forms: what there is, what may be sat, and a way to have more assembled. */
export function FormsPage() {
  const { data, error, refetch } = useQuery(formsQuery);
  return (
    <Page
      title="Examination forms"
      purpose="Forms are assembled from the bank by rule, checked a second time, and published by two officers. Nobody sees questions here."
      action={<ButtonLink to="/staff/blueprint">See the blueprint</ButtonLink>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the forms" lines={6} />}
      {data !== undefined && (
        <>
          {data.reserves === 0 && (
            <Notice tone="caution" title="No form is in reserve">
              <p>When a form leaks, a clean one must be ready at once. Approve a proposed form as reserve.</p>
            </Notice>
          )}
          {data.retakers.some(({ freshForms }) => freshForms === 0) && (
            <Notice tone="caution" title="Somebody who may sit again has no form left">
              <p>
                {data.retakers
                  .filter(({ freshForms }) => freshForms === 0)
                  .map(({ name }) => name)
                  .join(', ')}
                : assemble a form for them below.
              </p>
            </Notice>
          )}
          {data.blueprint.isReviewDue && (
            <Notice tone="caution" title="The weights of the blueprint are due for review" />
          )}
          <Section title="Forms">
            <FormTable forms={data.forms} blueprintId={data.blueprint.id} />
          </Section>
          <Section title="Assemble">
            <OrderCard order={data.order} retakers={data.retakers} />
          </Section>
        </>
      )}
    </Page>
  );
}
