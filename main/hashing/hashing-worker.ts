/** The hashing thread: does one task at a time and tells how far it is. It is a file of its own in the built app. */
import { parentPort } from 'node:worker_threads';
import { hashFile } from './hash-file';
import type { HashReport, HashRequest } from './messages';

/** How often the main thread is told how far it is, in milliseconds. */
const TELL_EVERY_MS = 100;

const port = parentPort;
if (port === null) throw new Error('The hashing thread is started by the main process.');
const say = (report: HashReport): void => port.postMessage(report);

let running = new AbortController();

port.on('message', (request: HashRequest) => {
  if ('cancel' in request) {
    running.abort();
    return;
  }
  running = new AbortController();
  let toldAt = 0;
  const onProgress = (done: number): void => {
    const now = Date.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    say({ done });
  };
  void hashFile(request.task, { signal: running.signal, onProgress }).then((outcome) => say({ outcome }));
});
