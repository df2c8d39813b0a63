/** What stands while the program is asked, or why it did not answer. */
export function Waiting({ trouble }: { trouble: string | null }) {
  return (
    <main class="page waiting" aria-busy={trouble === null}>
      {trouble === null ? <p class="faint">Asking the program…</p> : <p class="trouble" role="alert">{trouble}</p>}
    </main>
  );
}
