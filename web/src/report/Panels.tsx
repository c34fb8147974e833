/** The text, and beside it one of claims, stored bytes and metadata; on a narrow screen one of the four at a time. */
import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import type { Panel } from "./address.ts";
import styles from "./report.module.css";

export type PanelsProps = Readonly<{
  isNarrow: boolean;
  panel: Panel;
  onPanel: (panel: Panel) => void;
  claimCount: number;
  text: ReactNode;
  claims: ReactNode;
  raw: ReactNode;
  about: ReactNode;
}>;

/** The panel that is shown beside the text, or instead of it. */
export function shownPanel(panel: Panel, isNarrow: boolean): Panel {
  if (panel === "" || (panel === "text" && !isNarrow)) return isNarrow ? "text" : "claims";
  return panel;
}

export function Panels({ isNarrow, panel, onPanel, claimCount, text, claims, raw, about }: PanelsProps) {
  const tabs = (
    <TabList aria-label="Parts of the report" className={styles.tabs}>
      {isNarrow && (
        <Tab id="text" className={styles.tab}>
          Text
        </Tab>
      )}
      <Tab id="claims" className={styles.tab}>
        Claims <span className={styles.tabCount}>{claimCount}</span>
      </Tab>
      <Tab id="raw" className={styles.tab}>
        As stored
      </Tab>
      <Tab id="about" className={styles.tab}>
        About
      </Tab>
    </TabList>
  );
  const sides = (
    <>
      <TabPanel tabId="claims" className={styles.panel}>
        {claims}
      </TabPanel>
      <TabPanel tabId="raw" className={styles.panel} unmountOnHide>
        {raw}
      </TabPanel>
      <TabPanel tabId="about" className={styles.panel} unmountOnHide>
        {about}
      </TabPanel>
    </>
  );
  return (
    <TabProvider selectedId={shownPanel(panel, isNarrow)} setSelectedId={(id) => onPanel((id ?? "") as Panel)}>
      {isNarrow ? (
        <>
          {tabs}
          <TabPanel tabId="text" className={styles.main} focusable={false}>
            {text}
          </TabPanel>
          {sides}
        </>
      ) : (
        <div className={styles.columns}>
          <div className={styles.main}>{text}</div>
          <aside className={styles.side} aria-label="Beside the text">
            {tabs}
            {sides}
          </aside>
        </div>
      )}
    </TabProvider>
  );
}
