import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { certificateQuery } from '../../api/certificate-query.ts';
import styles from './home.module.css';

/** What is left when everything is done: nothing but the decision, and once it was for the award, to use the certificate. */
export function AwardStep() {
  const { data } = useQuery(certificateQuery);
  const isAwarded = data !== undefined && data.certificate !== null;
  return (
    <>
      <p className={styles.large}>{isAwarded ? 'You hold the certificate' : 'Everything is done'}</p>
      <p>
        {isAwarded
          ? 'Its page says what it is worth today, and has it to download, to print and to share.'
          : 'An officer decides on the certificate; its page says how that stands.'}
      </p>
      <ButtonLink to="/certificate" look="primary">
        {isAwarded ? 'Open the certificate' : 'See where it stands'}
      </ButtonLink>
    </>
  );
}
