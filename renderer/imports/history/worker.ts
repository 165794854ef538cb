/** Reads lists of history away from the page, so that the page stays usable meanwhile. */
import { answerHistoryRequest } from './messages';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  answerHistoryRequest(event.data, (reply) => self.postMessage(reply)).catch((error: unknown) => {
    // Reaches the page as an `error` event of the worker.
    self.reportError(error);
  });
});
