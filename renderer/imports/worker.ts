/**
 * The import worker: large files are read away from the page, so that the page stays usable meanwhile.
 */
import { answerReadRequest } from './answer-request';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  answerReadRequest(event.data, (reply) => self.postMessage(reply)).catch((error: unknown) => {
    // Reaches the page as an `error` event of the worker.
    self.reportError(error);
  });
});
