import { useEffect, useState } from 'preact/hooks';

/** Light or dark: what the reader chose, or else what the system prefers. Print is always light. */
export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

const storageKey = 'acicula-theme';
const listeners = new Set<(theme: Theme) => void>();
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let choice: ThemeChoice = stored();
let printing = false;

function stored(): ThemeChoice {
  try {
    const text = localStorage.getItem(storageKey);
    return text === 'light' || text === 'dark' ? text : 'system';
  } catch {
    return 'system'; // a page opened from disk may have no storage
  }
}

export function currentTheme(): Theme {
  if (printing) return 'light';
  if (choice !== 'system') return choice;
  return darkSystem.matches ? 'dark' : 'light';
}

export function themeChoice(): ThemeChoice {
  return choice;
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // the choice then lasts as long as the page
  }
  apply();
}

function apply(): void {
  const theme = currentTheme();
  document.documentElement.dataset['theme'] = theme;
  listeners.forEach((listener) => listener(theme));
}

/** Starts following the system's preference and the printer. */
export function startTheme(): void {
  darkSystem.addEventListener('change', apply);
  window.addEventListener('beforeprint', () => ((printing = true), apply()));
  window.addEventListener('afterprint', () => ((printing = false), apply()));
  apply();
}

/** Calls `listener` at each change of theme, for what is drawn outside the style sheet; returns how to stop it. */
export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => onTheme(setTheme), []);
  return theme;
}

/** Colour of a style token, for canvases: `tokenColour('--s0')`. */
export function tokenColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
