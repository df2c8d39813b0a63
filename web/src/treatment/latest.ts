/** What becomes of the requests given to `latest`. */
export interface Outcome<Request, Answer> {
  answered(answer: Answer, request: Request): void;
  refused(error: unknown, request: Request): void;
}

/**
 * One call at a time: while one is under way only the newest request waits, those between are never sent. A slider can
 * so move as fast as it likes; what is on screen is at most one answer behind.
 */
export function latest<Request, Answer>(
  ask: (request: Request) => Promise<Answer>,
  outcome: Outcome<Request, Answer>,
): (request: Request) => void {
  let underWay = false;
  let waiting: { request: Request } | null = null;

  const send = async (request: Request): Promise<void> => {
    underWay = true;
    try {
      outcome.answered(await ask(request), request);
    } catch (error) {
      outcome.refused(error, request);
    }
    underWay = false;
    if (waiting) {
      const next = waiting.request;
      waiting = null;
      void send(next);
    }
  };
  return (request) => {
    if (underWay) waiting = { request };
    else void send(request);
  };
}
