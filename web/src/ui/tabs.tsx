import { type ReactNode, useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabsProps = {
  readonly label: string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
};

/** A few views of the same thing, one shown; arrow keys move between them. */
export function Tabs({ label, selected, onSelect, tabs }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the tabs do not all fit, the chosen one is brought into view; the page itself stays where it is.
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab === null || tab === undefined || list.current === null) return;
    const frame = list.current.getBoundingClientRect();
    const { left, right } = tab.getBoundingClientRect();
    if (right > frame.right) list.current.scrollLeft += right - frame.right;
    if (left < frame.left) list.current.scrollLeft -= frame.left - left;
  }, [selected]);
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))} className={styles.tabs ?? ''}>
      <TabList ref={list} aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
