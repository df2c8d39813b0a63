import { useEffect, useState } from 'preact/hooks';

/** Where one is in the lab, as the address says behind its #. */
export interface Route {
  page: 'treatment' | 'runs' | 'run' | 'compare' | 'studies';
  name: string; // of the run
}

export function readRoute(hash: string): Route {
  const [page = '', name = ''] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'runs') return name ? { page: 'run', name: decodeURIComponent(name) } : { page: 'runs', name: '' };
  if (page === 'compare' || page === 'studies') return { page, name: '' };
  return { page: 'treatment', name: '' };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(readRoute(location.hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
