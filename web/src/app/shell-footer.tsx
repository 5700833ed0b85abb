import { Link } from '@tanstack/react-router';
import styles from './shell-footer.module.css';

/** The end of every page: where the rules and the accessibility statement are. */
export function ShellFooter() {
  return (
    <footer className={styles.footer}>
      <Link to="/handbook">Handbook</Link>
      <Link to="/accessibility">Accessibility</Link>
      <Link to="/privacy">Privacy</Link>
      <Link to="/complaints">Complaints</Link>
      <Link to="/feedback/changes">What changed</Link>
      {/* A page of the server's own, which works without JavaScript: not a route of the application. */}
      <a href="/verify">Verify a certificate</a>
    </footer>
  );
}
