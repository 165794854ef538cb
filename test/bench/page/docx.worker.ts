/** Writes a table of words with the docx library alone. */
import { plainDocx, type PlainTable } from '../plain-docx';

self.addEventListener('message', (event: MessageEvent<PlainTable>) => {
  void plainDocx(event.data).then((file) => self.postMessage({ bytes: file.byteLength }));
});
