import { NavigationBar } from './navigation-bar.tsx';
import { NavigationLink } from './navigation-link.tsx';
import styles from './navigation-rail.module.css';
import { useNavigationItems } from './use-navigation-items.ts';

/** The main navigation: a rail beside the page; on phones a bar below it. */
export function NavigationRail() {
  const { main, staff } = useNavigationItems();
  return (
    <>
      <nav aria-label="Main" className={styles.rail}>
        <ul className={styles.list}>
          {main.map((item) => (
            <li key={item.label}>
              <NavigationLink item={item} />
            </li>
          ))}
        </ul>
        {staff.length > 0 && (
          <div>
            <span className={styles.heading}>Staff</span>
            <ul className={styles.list}>
              {staff.map((item) => (
                <li key={item.label}>
                  <NavigationLink item={item} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </nav>
      <NavigationBar items={[...main, ...staff]} />
    </>
  );
}
