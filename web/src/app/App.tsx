/** The frame of every view: where one is, where one can go, and the view itself. */
import { Link, Route, Switch, useLocation } from "wouter";
import styles from "./App.module.css";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { VIEWS } from "./views.ts";

export function App() {
  return (
    <>
      <a className={styles.skip} href="#view">
        Skip to the view
      </a>
      <header className={styles.bar}>
        <Link href="/" className={styles.name}>
          Crosscheck
        </Link>
        <Navigation />
        <ThemeSwitch />
      </header>
      <main id="view" tabIndex={-1} className={styles.view}>
        <Switch>
          {VIEWS.map(({ path, View }) => (
            <Route key={path} path={path} component={View} />
          ))}
          <Route>
            <h1>Nothing is here</h1>
            <p>
              <Link href="/">All incidents</Link>
            </p>
          </Route>
        </Switch>
      </main>
    </>
  );
}

function Navigation() {
  const [location] = useLocation();
  return (
    <nav aria-label="Views" className={styles.views}>
      {VIEWS.flatMap(({ path, name }) =>
        name === null ? (
          []
        ) : (
          <Link key={path} href={path} aria-current={currentOf(location, path)}>
            {name}
          </Link>
        ),
      )}
    </nav>
  );
}

/** An incident is of the incidents, a report of the reports. */
function currentOf(location: string, path: string): "page" | "true" | undefined {
  if (location === path) return "page";
  return location.startsWith(path === "/" ? "/incidents/" : `${path}/`) ? "true" : undefined;
}
