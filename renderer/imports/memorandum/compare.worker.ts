/** Works on a long memorandum away from the page. */
import { answerJob } from './compare';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  answerJob(event.data, (piece) => self.postMessage(piece));
});
