import { ButtonLink } from '../ui/button-link.tsx';
import { Page } from '../ui/page.tsx';

/** Nothing at this address: where to go instead. */
export function NotFound() {
  return (
    <Page
      title="Nothing here"
      purpose="There is no page at this address. It may have been moved, or the link may be incomplete."
      width="reading"
    >
      <div>
        <ButtonLink to="/" look="primary">
          Go to the programme
        </ButtonLink>
      </div>
    </Page>
  );
}
