/** Light, dark, or as the system has it; the choice stays in this browser. */
import { useEffect, useState } from "react";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const WORDS = { system: "System colours", light: "Light", dark: "Dark" } as const satisfies Record<Theme, string>;
const KEY = "crosscheck.theme";

function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    document.documentElement.style.colorScheme = theme === "system" ? "light dark" : theme;
  }, [theme]);
  return (
    <label>
      <span className="visually-hidden">Colours</span>
      <select
        value={theme}
        onChange={(event) => setTheme(THEMES.find((one) => one === event.target.value) ?? "system")}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
