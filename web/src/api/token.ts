const storageKey = 'acicula-token';

/** The token of the page's address; it is kept for reloads of this tab and taken out of the address bar. */
export function takeToken(): string {
  const address = new URL(window.location.href);
  const given = address.searchParams.get('token');
  if (given === null) return sessionStorage.getItem(storageKey) ?? '';
  sessionStorage.setItem(storageKey, given);
  address.searchParams.delete('token');
  window.history.replaceState(null, '', address);
  return given;
}
