/** Reads lists of history away from the page, so that the page stays usable meanwhile. */
import { answerHistoryRequest, type HistoryReply } from './messages';

/** What this file needs of a worker's global scope; the project's types are those of a page. */
interface WorkerScope {
  postMessage(message: HistoryReply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  reportError(error: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', (event) => {
  answerHistoryRequest(event.data, (reply) => scope.postMessage(reply)).catch((error: unknown) => {
    // Reaches the page as an `error` event of the worker.
    scope.reportError(error);
  });
});
