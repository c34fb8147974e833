/** An address of another site, in full; a link only where it is one of the web, and then without telling where one came from. */
import styles from "./outside-link.module.css";
import { VisibleText } from "./VisibleText.tsx";

/** null for what is no absolute http or https address: `javascript:` and `data:` are never links. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === "http:" || parsed.protocol === "https:") ? parsed.href : null;
}

export function OutsideLink({ url }: Readonly<{ url: string }>) {
  const href = webAddress(url);
  if (href === null) return <VisibleText text={url} />;
  return (
    <a className={styles.link} href={href} target="_blank" rel="noreferrer noopener external">
      <VisibleText text={url} />
      <span className="visually-hidden"> (opens the outlet’s site in a new tab)</span>
    </a>
  );
}
