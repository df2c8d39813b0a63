import type { Route } from './route';
import { ThemeToggle } from './ThemeToggle';

const pages: { page: Route['page']; title: string; address: string }[] = [
  { page: 'treatment', title: 'Treatment', address: '#/' },
  { page: 'runs', title: 'Runs', address: '#/runs' },
  { page: 'compare', title: 'Compare', address: '#/compare' },
  { page: 'studies', title: 'Studies', address: '#/studies' },
];

/** Name, pages, light or dark, and what this may be used for. */
export function Header({ page, version }: { page: Route['page'] | 'report'; version: string }) {
  return (
    <header class="top">
      <div class="top-row">
        <a class="brand" href="#/">
          <svg viewBox="0 0 12 28" aria-hidden="true"><path d="M3 0H9V14L6 28L3 14Z" /></svg>
          acicula <span>{version}</span>
        </a>
        {page !== 'report' && (
          <nav aria-label="Pages">
            {pages.map((each) => (
              <a href={each.address} aria-current={page === each.page || (page === 'run' && each.page === 'runs') ? 'page' : undefined}>{each.title}</a>
            ))}
          </nav>
        )}
        <ThemeToggle />
      </div>
      <p class="research-use" role="note">
        <b>Research use only.</b> No prediction here says that a treatment may be given to a person.
      </p>
    </header>
  );
}
