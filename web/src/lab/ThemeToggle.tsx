import { chooseTheme, useTheme } from '../theme';

/** Light or dark; until it is used the system's preference holds. */
export function ThemeToggle() {
  const theme = useTheme();
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" class="theme-toggle" aria-label={`Change to ${next}`} title={`Change to ${next}`} onClick={() => chooseTheme(next)}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" class="ring" /><path d="M10 3a7 7 0 0 1 0 14Z" />
      </svg>
    </button>
  );
}
