/** Compares a long memorandum away from the page. */
import { answerComparison } from './compare';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  self.postMessage(answerComparison(event.data));
});
